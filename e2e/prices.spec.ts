import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectFit, expectNoFaults, expectScrollsInside, LOOKS, NARROW, open, openEarly } from './page-checks.ts'

const LONGEST_WALK = 60

const table = (page: Page) => page.getByRole('table', { name: /^Prices in / })
const count = (page: Page) => page.getByRole('main').getByRole('status').first()
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })
const expression = (page: Page) => page.getByRole('textbox', { name: 'Price in USD' })

const ALL = '/prices?region=us-east-1'

/** Presses Tab until the control has the focus, as a person without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < LONGEST_WALK; steps += 1) {
    if (await control.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

test('by keyboard alone: search, an expression, an order, a price, and back', async ({ page }) => {
  await open(page, ALL)
  await tabTo(page, search(page))
  await page.keyboard.type('m5.xlarge SageMaker')
  await expect(count(page)).toContainText(/^\d+ of \d+ prices$/)
  await tabTo(page, expression(page))
  await page.keyboard.type('>=0.2 &&')
  await expect(page.getByText('At the end: expected a comparison such as >=0.2.')).toBeVisible()
  await page.keyboard.type(' <1')
  await expect(page.getByText('expected a comparison')).toBeHidden()
  const sort = table(page).getByRole('button', { name: 'Price, USD' })
  await tabTo(page, sort)
  await page.keyboard.press('Enter')
  await expect(table(page).getByRole('columnheader', { name: 'Price, USD' })).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Enter')
  await expect(table(page).getByRole('columnheader', { name: 'Price, USD' })).toHaveAttribute('aria-sort', 'descending')
  const first = table(page).getByRole('rowheader').first().getByRole('link')
  await tabTo(page, first)
  await page.keyboard.press('ArrowDown')
  const second = table(page).getByRole('rowheader').nth(1).getByRole('link')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ml.m5.xlarge in us-east-1')
  await expect(page.getByRole('heading', { name: 'What identifies it' })).toBeVisible()
  await page.goBack()
  await expect(search(page)).toHaveValue('m5.xlarge SageMaker')
  await expect(expression(page)).toHaveValue('>=0.2 && <1')
})

test('arrow keys walk the whole sheet, far beyond the rows that are drawn', async ({ page }) => {
  await open(page, ALL)
  await table(page).getByRole('rowheader').first().getByRole('link').focus()
  await page.keyboard.press('End')
  const all = Number(await table(page).getAttribute('aria-rowcount'))
  const focused = page.locator('tr:has(a:focus)')
  await expect(focused).toHaveAttribute('aria-rowindex', String(all))
  await expect(focused.getByRole('link')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('ArrowUp')
  await expect(focused).toHaveAttribute('aria-rowindex', String(all - 1))
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-rowindex', '2')
})

test('what is filtered is copied, as CSV and as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/prices?region=us-east-1&item=s3.standard-storage')
  await expect(count(page)).toContainText(/^1 of/)
  await page.getByRole('button', { name: 'Copy as CSV' }).press('Enter')
  await expect(page.getByText('1 price copied.')).toBeVisible()
  const csv = await page.evaluate(() => navigator.clipboard.readText())
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    'region,item,attributes,from quantity,to quantity,price USD,unit,read on,SKU,source,confidence',
    expect.stringMatching(/^us-east-1,s3\.standard-storage,,0,51200,0\.023,GB-Mo,\d{4}-\d\d-\d\d,/),
  ])
  await page.getByRole('button', { name: 'Copy as Markdown' }).press('Enter')
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\| region \| item \|.*\n\| --- \|/)
})

test('columns are chosen by keyboard and kept in this browser', async ({ page }) => {
  await open(page, ALL)
  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  const box = page.getByRole('checkbox', { name: 'Usage type' })
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await expect(table(page).getByRole('columnheader', { name: 'Usage type' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
  await page.reload()
  await expect(table(page).getByRole('columnheader', { name: 'Usage type' })).toBeVisible()
})

test('another region: its own prices, the filters kept; one without prices says so', async ({ page }) => {
  await open(page, '/prices?region=us-east-1&q=nat')
  const region = page.getByRole('combobox', { name: 'Region' })
  await region.focus()
  await region.selectOption('eu-west-1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AWS prices in eu-west-1')
  await expect(search(page)).toHaveValue('nat')
  await expect(region).toBeFocused()
  await region.selectOption('me-south-1')
  await expect(page.getByText('Nothing was read in me-south-1 yet.')).toBeVisible()
  await expect(page.getByText('0 prices')).toHaveCount(0)
})

test('what is typed or chosen before the page is live counts as soon as it is', async ({ page }) => {
  const goOn = await openEarly(page, ALL)
  await search(page).fill('nat')
  goOn()
  await expect(count(page)).toContainText(/^\d+ of \d+ prices$/)
  const goOnBoth = await openEarly(page, ALL)
  await search(page).fill('nat')
  await page.getByRole('combobox', { name: 'Region' }).selectOption('eu-west-1')
  goOnBoth()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('eu-west-1')
  await expect(search(page)).toHaveValue('nat')
  await expect(count(page)).toContainText(/^\d+ of \d+ prices$/)
  const goOnThere = await openEarly(page, '/prices/premium?region=us-east-1')
  await page.getByRole('combobox', { name: 'Region' }).selectOption('eu-west-1')
  goOnThere()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('eu-west-1')
})

test('SageMaker beside EC2: known premiums, no twin, no price, and an order', async ({ page }) => {
  await open(page, '/prices/premium?region=us-east-1')
  const row = page.getByRole('row', { name: /^ml\.m5\.xlarge/ })
  await page.getByRole('searchbox', { name: 'Find a type' }).fill('m5.xlarge')
  await expect(row).toContainText('+19.79 %')
  await expect(row).toContainText('$0.192')
  await expect(row).toContainText('no price')
  await expect(page.getByText(/pairs of prices: from \+\d/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a type' }).fill('')
  await page.getByRole('button', { name: 'Training' }).press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Training' })).toHaveAttribute('aria-sort', 'ascending')
  await page.goto('/prices/premium?region=ap-south-1')
  await page.getByRole('searchbox', { name: 'Find a type' }).fill('c8i')
  await expect(page.getByText('no twin').first()).toBeVisible()
  await page.goto('/prices/premium?region=eu-west-1')
  await expect(page.getByText(/pairs? whose prices were read more than \d+ days apart/)).toBeVisible()
})

test('a price has a page: value, identity, history, other regions, uses', async ({ page }) => {
  await page.goto('/prices/us-east-1/ec2.instance/instanceType=m5.xlarge')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EC2 instance m5.xlarge in us-east-1')
  const main = page.getByRole('main')
  await expect(main).toContainText('$0.192per hour')
  await expect(page.getByRole('table', { name: 'History' })).toContainText('in force')
  await expect(page.getByRole('table', { name: 'The same in other regions' })).toContainText('eu-west-1')
  await expect(main).toContainText('when “Training instance” is m5.xlarge (assumed unless you say otherwise)')
  await page.getByRole('combobox', { name: 'Region' }).selectOption('eu-west-1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EC2 instance m5.xlarge in eu-west-1')
})

/** Chooses a region in the moment that the page begins to listen and is not live yet. */
function chooseWhileComingAlive(region: string): void {
  const { addEventListener } = Document.prototype
  let chosen = false
  Document.prototype.addEventListener = function (this: Document, ...listening: Parameters<typeof addEventListener>) {
    addEventListener.apply(this, listening)
    if (listening[0] !== 'change' || chosen) return
    chosen = true
    setTimeout(() => {
      const select = document.querySelector<HTMLSelectElement>('select[name=region]')
      if (!select) return
      select.value = region
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }
}

test('a region chosen while the page comes alive is gone to', async ({ page }) => {
  await page.addInitScript(chooseWhileComingAlive, 'eu-west-1')
  await page.goto('/prices/us-east-1/ec2.instance/instanceType=m5.xlarge')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EC2 instance m5.xlarge in eu-west-1')
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-west-1')
})

test('a region chosen while a filter is typed is gone to, with the filter', async ({ page }) => {
  await open(page, '/prices')
  await page.route(/_rsc=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900))
    await route.continue()
  })
  const [search, region] = [page.getByRole('searchbox'), page.getByRole('combobox', { name: 'Region' })]
  await search.pressSequentially('m5')
  await region.selectOption('eu-west-1')
  await search.pressSequentially('.')
  await expect(region).toHaveValue('eu-west-1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AWS prices in eu-west-1')
  await expect(search).toHaveValue('m5.')
  await expect(page).toHaveURL(/region=eu-west-1/)
  await expect(page).toHaveURL(/q=m5\./)
})

test('a tiered price shows its tiers; a known item without a price says so; nothing else is a price', async ({
  page,
}) => {
  await page.goto('/prices/us-east-1/s3.standard-storage')
  await expect(page.getByRole('table', { name: 'Tiers' }).getByRole('row')).toHaveCount(4)
  await page.goto('/prices/us-east-1/sagemaker.mlflow-app')
  await expect(page.getByRole('main')).toContainText('Unpriced here')
  await expect(page.getByRole('main')).not.toContainText('$0.00')
  for (const address of [
    '/prices/us-east-1/ec2.instance',
    '/prices/mars/kms.key',
    '/prices/us-east-1/x/a=b',
    '/prices?region=mars',
  ]) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such price')
    await expect(page.getByRole('link', { name: 'Go to all prices' })).toBeVisible()
  }
})

test('an address that is no text is no page, and no error of the server', async ({ page }) => {
  for (const address of [
    '/prices/us-east-1/%E0%A4%A',
    '/prices/%FF/kms.key',
    '/prices/us-east-1/kms.key/a=%E0%A4%A',
    '/prices/%FF',
  ]) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  }
})

const PAGES = {
  'the price book': ALL,
  'the premiums': '/prices/premium?region=us-east-1',
  'a price': '/prices/us-east-1/s3.standard-storage',
  'no price': '/prices/us-east-1/sagemaker.mlflow-app',
  'an unknown price': '/prices/us-east-1/nothing',
} as const

for (const { name: look, use } of LOOKS)
  test.describe(look, () => {
    test.use(use)
    for (const [name, address] of Object.entries(PAGES))
      test(`axe finds nothing on ${name}`, ({ page }) => expectNoFaults(page, address))
  })

for (const width of NARROW)
  test(`${width} px: no page scrolls sideways, the table does inside itself`, async ({ page }) => {
    await expectFit(page, width, Object.values(PAGES))
    await page.goto(ALL)
    await expectScrollsInside(page.getByRole('region', { name: /^Prices in / }))
  })
