import { expect, type Page, test } from '@playwright/test'
import { axeFaults, hashOn, openExample, result } from './support.ts'

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'No connection' })
/** Every request for a page ahead of time has been answered, and its scripts are there. */
async function loadedAhead(page: Page): Promise<void> {
  await page.waitForTimeout(3500) // the pages are asked for a moment after the first result
  await page.waitForLoadState('networkidle')
}

test('without a connection answers count, the pages of the plan open, and all of it is kept', async ({
  page,
  context,
}) => {
  await openExample(page)
  await loadedAhead(page)
  const before = await hashOn(page)
  await context.setOffline(true)
  await expect(notice(page)).toContainText('what you answer is kept in this browser')
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('textbox', { name: 'How many real-time endpoints run?' }).fill('4')
  await expect.poll(() => hashOn(page)).not.toBe(before)
  const changed = await hashOn(page)

  await page.getByRole('link', { name: 'See how it was decided' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Recommendation' })).toBeVisible()
  await expect(page.locator('#limits')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Known cost in all, in US dollars' })).toBeVisible()
  expect(await hashOn(page)).toBe(changed)
  await expect(notice(page)).toBeVisible()

  await page.getByRole('link', { name: 'Compare' }).first().click()
  await page.getByRole('button', { name: 'Twice the endpoints' }).click()
  await expect(page.getByText('Differs from the plan in Endpoints: 4 → 8.')).toBeVisible()
  await expect(page.locator('#comparison[aria-busy=false]').getByRole('table').first()).toBeVisible()

  await page.getByRole('link', { name: 'Back to the questions' }).click()
  await expect(page.getByRole('textbox', { name: 'How many real-time endpoints run?' })).toHaveValue('4')
  await page.getByRole('link', { name: 'Set up', exact: true }).click()
  await expect(page.getByRole('article').first()).toBeVisible()

  await context.setOffline(false)
  await expect(notice(page)).toBeHidden()
  await page.reload()
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'How many real-time endpoints run?' })).toHaveValue('4')
  await expect(page.getByRole('link', { name: 'Compare (1 scenario)' })).toBeVisible()
})

test('a page that is not there waits for the connection, and the plan stays on the screen meanwhile', async ({
  page,
  context,
}) => {
  await openExample(page)
  const hash = await hashOn(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Platforms' }).click()
  await expect(notice(page)).toBeVisible()
  await expect(result(page)).toBeVisible()
  expect(await hashOn(page)).toBe(hash)
  await context.setOffline(false)
  await expect(page).toHaveURL(/\/platforms$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
