import { expect, test } from '@playwright/test'
import { result } from './support.ts'

// The server of these journeys asks a local endpoint that lists every price of the snapshot one digit dearer.
test('the page starts on the snapshot, and the live prices are swapped in with what moved', async ({ page }) => {
  const first = await page.request.get('/api/v1/prices?region=us-east-1')
  expect(await first.json()).toMatchObject({ status: { refreshing: true, kind: 'snapshot' }, moves: [] })
  await page.goto('/')
  await page.getByRole('link', { name: 'Load the ten-person example' }).click()
  await expect(result(page)).toContainText('Snapshot: prices read 20')
  const bills = result(page).getByRole('button', { name: /SageMaker/ })
  const before = (await bills.first().textContent()) ?? ''
  await expect(result(page)).toContainText(/Live, (just now|\d+ minutes? ago)/, { timeout: 40_000 })
  await expect(result(page)).toContainText(/\d+ prices of these bills differ from the snapshot/)
  await expect(bills.first()).not.toHaveText(before)
  await bills.first().click()
  const bill = page.getByRole('dialog')
  const moved = bill.getByRole('group').filter({ hasText: 'price moved' }).first()
  await moved.locator('summary').click()
  await expect(moved).toContainText(/Snapshot \$[\d.]+ → now \$[\d.]+/)
  await expect(moved).toContainText('live')
})

test('the price book says how fresh it is, and keeps it for the next reader', async ({ page }) => {
  await expect
    .poll(async () => (await (await page.request.get('/api/v1/prices?region=us-east-1')).json()).status.kind, {
      timeout: 40_000,
    })
    .toBe('live')
  await page.goto('/prices?region=us-east-1')
  await expect(page.getByText(/^Live, /)).toBeVisible()
  const rows = Number(await page.getByRole('table', { name: /^Prices in / }).getAttribute('aria-rowcount')) - 1
  await expect(page.getByRole('combobox', { name: 'Region' })).toContainText(`us-east-1: ${rows} prices`)
})

test('a price page keeps the reading of the snapshot beside the live one', async ({ page }) => {
  await page.goto('/prices/us-east-1/ec2.instance/instanceType=m5.large')
  await expect(page.getByRole('main')).toContainText(/Snapshot \$0\.096 → now \$0\.0961/)
  const history = page.getByRole('table', { name: 'History' })
  await expect(history.getByRole('row')).toHaveCount(3)
  await expect(history.getByRole('row').nth(1)).toContainText(/in force, first seen \d{4}-\d\d-\d\d.*\$0\.0961.*%/)
  await expect(history.getByRole('row').nth(2)).toContainText(/in the snapshot.*\$0\.096/)
  await page.goto('/prices/eu-west-1/ec2.instance/instanceType=m5.large')
  const elsewhere = page.getByRole('table', { name: 'The same in other regions' })
  await expect(elsewhere.getByRole('row', { name: /us-east-1/ })).toContainText('$0.0961')
})

test('live prices make no page of a price wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/prices/us-east-1/s3.standard-storage')
  await expect(page.getByText(/^Live, /)).toBeVisible()
  await expect(page.getByRole('table', { name: 'History' })).toContainText('in the snapshot')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('the price book swaps live prices in under the reader’s hands, and marks what moved', async ({ page }) => {
  await page.goto('/prices?region=us-west-2')
  await expect(page.getByText(/^(Snapshot|No snapshot).*asking AWS now$/)).toBeVisible()
  const row = page.getByRole('row', { name: /EC2 instance.*m5\.xlarge/ })
  await page.getByRole('searchbox', { name: 'Search' }).fill('ec2.instance m5.xlarge')
  await expect(row).toBeVisible()
  await expect(row).not.toContainText('moved')
  await expect(page.getByText(/^Live, /)).toBeVisible({ timeout: 60_000 })
  await expect(row).toContainText('moved')
  await expect(row.getByTitle(/^Snapshot \$[\d.]+ → now \$[\d.]+\.$/).first()).toBeVisible()
  await expect(page.getByText(/^1 of \d+ prices; \d+ differ from the snapshot$/)).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('ec2.instance m5.xlarge')
  await page.goto('/prices/premium?region=us-west-2')
  await expect(page.getByText(/^Live, /)).toBeVisible()
})

test('a price page is written anew when AWS has answered', async ({ page }) => {
  await page.goto('/prices/eu-central-1/ec2.instance/instanceType=m5.xlarge')
  await expect(page.getByText(/asking AWS now$/)).toBeVisible()
  await expect(page.getByText(/^Live, /)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('table', { name: 'History' })).toContainText('in the snapshot')
})

test('a page that cannot reach the server any more stops saying that AWS is being asked', async ({ page }) => {
  await page.route('**/api/v1/prices?*', (route) => route.abort())
  await page.goto('/prices?region=sa-east-1')
  await expect(page.getByText(/^Snapshot.*asking AWS now$/)).toBeVisible()
  await expect(page.getByText(/^Snapshot.*AWS has not been asked$/)).toBeVisible({ timeout: 20_000 })
})
