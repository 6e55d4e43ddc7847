import { expect, test } from '@playwright/test'
import { openExample } from './support.ts'

/** Pages of a PDF, as its page objects tell. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

test('the recommendation is printed in full, without what only a screen can do', async ({ page }) => {
  await openExample(page)
  await page.getByRole('link', { name: 'See how it was decided' }).click()
  await expect(page.getByRole('table', { name: 'Known cost in all, in US dollars' })).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await expect(page.getByRole('heading', { level: 1, name: 'Recommendation' })).toBeVisible()
  await expect(page.locator('#limits')).toBeVisible()
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
  await expect(
    page.getByRole('button', { name: /^(Add|Undo|Take out|Default)/ }).filter({ visible: true }),
  ).toHaveCount(0)
  const pdf = await page.pdf({ format: 'A4' })
  const pages = pagesIn(pdf)
  expect(pages).toBeGreaterThan(3)
  expect(pages).toBeLessThan(30)
})

test('every price is printed, not only those in view', async ({ page }) => {
  await page.goto('/prices')
  const said = page.getByRole('status').filter({ hasText: /^\d+ prices/ })
  const count = Number.parseInt((await said.textContent()) ?? '', 10)
  const rows = page.locator('tbody tr[data-index]')
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint'))) // heard once the page is alive
    await expect(rows).toHaveCount(count, { timeout: 1000 })
  }).toPass()
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table')
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(rows).not.toHaveCount(count)
})

test('no bar lies over the printed questions', async ({ page }) => {
  await page.setViewportSize({ width: 794, height: 1123 })
  await openExample(page)
  const bar = page.locator('a[href="#result"]')
  await expect(bar).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(bar).toBeHidden()
})
