import { expect, type Page, test } from '@playwright/test'
import { expectFit, expectScrollsInside, LOOKS, NARROW, open } from './page-checks.ts'
import { axeFaults, openExample } from './support.ts'

const ARTICLE = '/article'
const NAME = 'The article’s table, row by row'

const table = (page: Page) => page.getByRole('table', { name: NAME, exact: true })
/** The figure of a row, a stack and a view, in the table or on a card: whichever is shown. */
const figure = (page: Page, name: RegExp) => page.getByRole('button', { name }).filter({ visible: true })
const panel = (page: Page) => page.getByRole('dialog')

test('from the header to the table: every row of the article, both stacks, three figures each', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Article', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The article’s cost table, corrected')
  const groups = [
    /^Tracking server/,
    /^Model registry/,
    /^Pipeline runs/,
    /^Training jobs/,
    /^Two real-time endpoints/,
    /^Model monitoring/,
    /^Total a month/,
    /^SageMaker against MLflow/,
  ]
  for (const name of groups) await expect(table(page).getByRole('rowheader', { name })).toBeVisible()
  await expect(table(page).getByRole('rowheader', { name: 'MLflow stack' })).toHaveCount(7)
  await expect(table(page).getByRole('rowheader', { name: 'SageMaker stack' })).toHaveCount(7)
  await expect(table(page).getByRole('button')).toHaveCount(16 * 3)
})

test('a figure opens its lines by keyboard: quantity, unit price, SKU or usage type, source, day; and back', async ({
  page,
}) => {
  await open(page, ARTICLE)
  const opener = figure(page, /: Two real-time endpoints .*SageMaker stack, its assumptions, priced$/)
  await opener.press('Enter')
  await expect(panel(page)).toContainText('Two real-time endpoints (m5.xlarge), SageMaker stack')
  await panel(page)
    .locator('summary')
    .filter({ hasText: /^Real-time endpoints \(ml.m5.xlarge\)/ })
    .press('Enter')
  const line = panel(page).getByRole('listitem').first()
  await expect(line.getByText('endpoints × instances × hours')).toBeVisible()
  await expect(line).toContainText('2 × 1 × 730 = 1,460 Hrs')
  await expect(line).toContainText(/\$\d+\.\d+ per hour/)
  await expect(line).toContainText(/usage type USE1-Host:ml\.m5\.xlarge/)
  await expect(line).toContainText(/read 20\d\d-\d\d-\d\d/)
  await expect(line).toContainText('printed in the article')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(opener).toBeFocused()
})

test('a line leads to the page of its price', async ({ page }) => {
  await open(page, ARTICLE)
  await figure(page, /: Tracking server, MLflow stack, its assumptions, priced$/).click()
  await panel(page)
    .getByText(/^Tracking machine \(t3.medium\)/)
    .click()
  await panel(page)
    .getByRole('link', { name: /ec2\.instance t3\.medium/ })
    .click()
  await expect(page).toHaveURL(/\/prices\/us-east-1\/ec2\.instance\/instanceType=t3\.medium$/)
})

test('what is printed opens to what comes near it, and to what it leaves out', async ({ page }) => {
  await open(page, ARTICLE)
  await figure(page, /: Two real-time endpoints .*SageMaker stack, as printed$/).click()
  await expect(panel(page)).toContainText('“SageMaker endpoints: ~$165/mo (premium for managed)”')
  await expect(panel(page)).toContainText('One ml.m5.xlarge')
  await page.keyboard.press('Escape')
  await figure(page, /: Tracking server, MLflow stack, as printed$/).click()
  await expect(panel(page)).toContainText('Public address of the machine')
})

test('totals are "at least" where an App has no price, and open to the rows they are the sum of', async ({ page }) => {
  await open(page, ARTICLE)
  const total = table(page).getByRole('row', { name: /SageMaker stack .*rows add up to/ })
  await expect(total).toContainText('$550 to $1,600')
  await expect(total).toContainText('rows add up to $614.20 to $1,414.20')
  await expect(total).toContainText('1 line unpriced')
  await figure(page, /^at least .*: Total a month, SageMaker stack, same level on both sides$/).click()
  await expect(panel(page).getByRole('listitem')).toHaveCount(12)
  await expect(panel(page)).toContainText(/Sumat least \$/)
  await page.keyboard.press('Escape')
  await figure(page, /: SageMaker against MLflow, In percent, as printed$/).click()
  await expect(panel(page)).toContainText('$614.20 − $405.00')
})

test('how the printed totals came about: the endpoint row once, and twice', async ({ page }) => {
  await page.goto(ARTICLE)
  const sums = page.getByRole('table', { name: 'Summands of the printed SageMaker totals' })
  const endpoints = sums.getByRole('row', { name: /^Two real-time endpoints/ })
  await expect(endpoints.getByRole('cell')).toHaveText(['$165', '$165', '2 × $165', '$165'])
  await expect(sums.getByRole('row', { name: /^Sum/ }).getByRole('cell')).toHaveText([
    '$545',
    '$614.20',
    '$1,579.20',
    '$1,414.20',
  ])
})

test('the costs of a recommendation lead here', async ({ page }) => {
  await openExample(page)
  await page.goto('/plan/result')
  await page.getByRole('link', { name: 'How this differs from the article’s cost table' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The article’s cost table, corrected')
})

for (const { name: look, use } of LOOKS)
  test.describe(look, () => {
    test.use(use)
    test('axe finds nothing, with a figure closed and open', async ({ page }) => {
      test.slow() // axe looks twice at a long page
      await open(page, ARTICLE)
      expect(await axeFaults(page)).toEqual([])
      await figure(page, /: Tracking server, SageMaker stack, same level on both sides$/).click()
      await panel(page)
        .getByText(/^SageMaker MLflow App/)
        .click()
      await expect(panel(page)).toContainText('not free and not zero')
      expect(await axeFaults(page)).toEqual([])
    })
  })

for (const width of NARROW)
  test(`${width} px: the page does not scroll sideways, and the figures are cards`, async ({ page }) => {
    await expectFit(page, width, [ARTICLE])
    await expect(table(page)).toBeHidden()
    await expect(page.getByRole('region', { name: `${NAME}, as cards` })).toBeVisible()
  })

test('the table scrolls inside itself where it does not fit', async ({ page }) => {
  await expectFit(page, 900, [ARTICLE])
  await expectScrollsInside(page.getByRole('region', { name: NAME, exact: true }))
})
