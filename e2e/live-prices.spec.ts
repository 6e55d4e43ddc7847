import { expect, test } from '@playwright/test'
import { openExample, result } from './support.ts'

// The server of these journeys asks a local endpoint that lists every price of the snapshot one digit dearer.
test('the page starts on the snapshot, and the live prices are swapped in with what moved', async ({ page }) => {
  const first = await page.request.get('/api/v1/prices?region=us-east-1')
  expect(await first.json()).toMatchObject({ status: { refreshing: true, kind: 'snapshot' }, moves: [] })
  await openExample(page)
  await expect(result(page)).toContainText('Snapshot of')
  const before = await page.getByTestId('hash').textContent()
  await expect(result(page)).toContainText(/Live, (just now|\d+ minutes? ago)/, { timeout: 40_000 })
  await expect(result(page)).toContainText(/\d+ prices of these bills differ from the snapshot/)
  await expect(page.getByTestId('hash')).not.toHaveText(before ?? '')
  await result(page)
    .getByRole('button', { name: /SageMaker/ })
    .first()
    .click()
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
})
