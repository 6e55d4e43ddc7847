import { expect, type Page, test } from '@playwright/test'
import { openPlan, result } from './support.ts'

/** Loses the connection when the first script is asked for that the page itself does not name; gives what brings it back. */
async function loseOnTheWay(page: Page): Promise<() => Promise<void>> {
  const named = new Set<string>()
  await page.route('**/plan', async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    for (const [, address = ''] of html.matchAll(/src="([^"]+\.js)/g)) named.add(address)
    await route.fulfill({ response, body: html })
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (named.has(pathname) || pathname.includes('worker')) return route.continue()
    await page.context().setOffline(true)
    return route.abort('internetdisconnected')
  })
  return async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().setOffline(false)
  }
}

test('a connection lost while the page comes costs nothing: what is kept is there once it is back', async ({
  page,
}) => {
  await openPlan(page, 'Five people', { answers: { teamSize: 5 } })
  await expect(result(page)).toBeVisible()
  const comesBack = await loseOnTheWay(page)
  await page.goto('/plan')
  await page.waitForFunction(() => !navigator.onLine)
  await expect(page.locator('#result')).toHaveAttribute('aria-busy', 'true')
  await comesBack()
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Five people')
  await expect(result(page)).toBeVisible()
})

test('nor does it on a first visit', async ({ page }) => {
  const comesBack = await loseOnTheWay(page)
  await page.goto('/plan')
  await page.waitForFunction(() => !navigator.onLine)
  await expect(page.getByText('No connection.')).toBeVisible()
  await expect(result(page)).toContainText('Toss-up')
  await comesBack()
  await expect(page.getByText('Other answers in this plan')).toBeVisible()
})

test('a worker whose script does not come at first is started again for the first answer', async ({ page }) => {
  let lost = 0
  await page.route('**/turbopack-worker-*.js*', async (route) => {
    lost += 1
    await (lost === 1 ? route.abort() : route.continue())
  })
  await page.goto('/plan')
  await expect(result(page)).toContainText('Toss-up')
  await page.getByRole('radio', { name: 'A named team' }).check()
  await expect(result(page)).toContainText('After “Operators: A named team”')
  expect(lost).toBeGreaterThan(1)
})

test('where no worker can be started the page says that something went wrong', async ({ page }) => {
  await page.route('**/turbopack-worker-*.js*', (route) => route.abort())
  await page.goto('/plan')
  await page.getByRole('radio', { name: 'A named team' }).check()
  await expect(page.getByRole('heading', { name: 'Something went wrong here' })).toBeVisible()
})
