import { expect, type Page, test } from '@playwright/test'
import { expectCards, expectFit, expectNoFaults, LOOKS, NARROW, open, openEarly } from './page-checks.ts'
import { axeFaults, planner } from './support.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Platforms by what they fill' })
const count = (page: Page) => page.getByRole('main').getByRole('status')

const ALL = '/platforms'

test('head to head: every part by option and criterion, a level with its word, sentence, source and day', async ({
  page,
}) => {
  await page.goto(ALL)
  const tracking = page.getByRole('table', { name: 'Tracking, option by option' })
  const app = tracking.getByRole('row', { name: /^SageMaker MLflow App/ })
  await expect(app).toContainText('active')
  const level = app.getByRole('cell').nth(1)
  await expect(level.locator('summary')).toHaveText(/^\d+ \S+/)
  await level.locator('summary').click()
  await expect(level).toContainText(/(judgement of this project|read in the source) · \d{4}-\d\d-\d\d, review by \d{4}/)
  const serving = page.locator('#head-to-head details').filter({ hasText: /^Serving: \d+ options/ })
  await serving.locator('> summary').click()
  await expect(serving.getByRole('row')).toHaveCount(13)
  await expect(serving.getByRole('columnheader', { name: 'Release safety' })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})

test('from the header to the list, filtered, to a system and back with the filters kept', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Platforms', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Platforms')
  await expect(count(page)).toHaveText(/^\d+ systems$/)
  await expect(table(page).getByRole('rowheader', { name: /^Tracking: \d+ systems$/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Fills' }).selectOption('monitoring')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('closed-to-new-customers')
  await expect(count(page)).toHaveText(/^1 of \d+ systems$/)
  const row = table(page).getByRole('row', { name: /SageMaker Model Monitor/ })
  await expect(row).toContainText('closed to new customers')
  await expect(row).toContainText('since 2026-07-30')
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SageMaker Model Monitor')
  const main = page.getByRole('main')
  await expect(main).toContainText('closed to new customers since 2026-07-30')
  await expect(main.getByRole('link', { name: 'Evidently', exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Sources of this page' })).toContainText('2026-11-23')
  await page.goBack()
  await expect(count(page)).toHaveText(/^1 of \d+ systems$/)
  await expect(page.getByRole('combobox', { name: 'Fills' })).toHaveValue('monitoring')
})

test('a search by words, nothing that fits, and everything again', async ({ page }) => {
  await open(page, ALL)
  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.fill('vertex ai')
  await expect(
    table(page)
      .getByRole('row', { name: /formerly Vertex AI/ })
      .first(),
  ).toContainText('renamed')
  await search.fill('vertex nowhere')
  await expect(page.getByText('No system fits these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter')
  await expect(count(page)).toHaveText(/^\d+ systems$/)
})

test('filters set before the page is live count as soon as it is, all of them', async ({ page }) => {
  const goOn = await openEarly(page, ALL)
  await page.getByRole('searchbox', { name: 'Search' }).fill('vertex')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('renamed')
  goOn()
  await expect(count(page)).toHaveText(/^1 of \d+ systems$/)
  await expect(page).toHaveURL(/\?q=vertex&status=renamed$/)
})

test('a third party’s price is marked, and an unknown one is not zero', async ({ page }) => {
  await page.goto('/platforms/comet')
  const prices = page.getByRole('table', { name: 'List prices' })
  await expect(prices.getByRole('row', { name: /^MLOps Pro \(up to 10 users/ })).toContainText('$19.00')
  await expect(prices.getByRole('row', { name: /^MLOps Pro \(up to 10 users/ })).toContainText('unverified')
  await page.goto('/platforms/prefect')
  await expect(page.getByRole('main')).toContainText('Prefect Cloud price not found')
  await expect(page.getByRole('main')).not.toContainText('$0')
  await page.goto('/platforms/anthropic')
  await expect(page.getByRole('main')).toContainText('it is unknown, not zero.')
})

test('the route answers in the bytes of the command line', async ({ request }) => {
  const answer = await request.get('/api/v1/platforms')
  expect(answer.headers()['content-type']).toBe('application/json')
  expect(await answer.text()).toBe(planner(['platforms', '--json'], ''))
})

test('an unknown system is no page, and neither is an address that is no text', async ({ page }) => {
  const unknown = await page.goto('/platforms/nothing-known')
  expect(unknown?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such platform')
  await page.getByRole('link', { name: 'Go to all platforms' }).click()
  await expect(table(page)).toBeVisible()
  const noText = await page.goto('/platforms/%E0%A4%A')
  expect(noText?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
})

const PAGES = {
  'the list': ALL,
  'a closed system': '/platforms/sagemaker-model-monitor',
  'a system with prices': '/platforms/comet',
  'an unknown system': '/platforms/nothing-known',
} as const

for (const { name: look, use } of LOOKS)
  test.describe(look, () => {
    test.use(use)
    for (const [name, address] of Object.entries(PAGES))
      test(`axe finds nothing on ${name}`, ({ page }) => expectNoFaults(page, address))
  })

for (const width of NARROW)
  test(`${width} px: no page scrolls sideways, and the rows of the table are cards`, async ({ page }) => {
    await expectFit(page, width, Object.values(PAGES))
    await page.goto(ALL)
    await expectCards(page.getByRole('table', { name: 'Platforms by what they fill' }))
  })
