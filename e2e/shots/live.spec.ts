import { expect, type Page } from '@playwright/test'
import { draw } from './draw.ts'

/** The server whose prices come from a local endpoint, as the journeys have it. */
const LIVE = `http://localhost:${Number(process.env.PLANNER_E2E_PORT ?? '3210') + 1}`
const SLOW = { timeout: 40_000 }

const open = (page: Page, address: string) => page.goto(`${LIVE}${address}`)

/** A page of prices, once it says how fresh they are. */
const fresh = (address: string, words: RegExp) => async (page: Page) => {
  await open(page, address)
  await expect(page.getByText(words)).toBeVisible(SLOW)
}

/** A server asks for a region once, so each picture of the question takes a region of its own. */
const UNASKED = { light: { 1440: 'us-west-2', 390: 'eu-central-1' }, dark: { 1440: 'eu-west-1', 390: 'eu-west-2' } }

async function toAsking(page: Page): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const region = UNASKED[isDark ? 'dark' : 'light'][page.viewportSize()?.width === 390 ? 390 : 1440]
  await page.route('**/api/v1/prices?*', (route) => route.abort())
  await fresh(`/prices?region=${region}`, /asking AWS now$/)(page)
}

async function toPlan(page: Page): Promise<void> {
  await open(page, '/')
  await page.getByRole('link', { name: 'Load the ten-person example' }).click()
  await expect(page.locator('#result')).toContainText(/Live, (just now|\d+ minutes? ago)/, SLOW)
  await expect(page.getByTestId('hash')).toBeVisible()
}

draw([
  {
    name: 'live-plan',
    reach: async (page) => {
      await toPlan(page)
      const moved = page.locator('#result').getByText(/of these bills differ from the snapshot/)
      await moved.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    },
  },
  {
    name: 'live-plan-bill',
    reach: async (page) => {
      await toPlan(page)
      const bills = page.locator('#result').getByRole('button', { name: /SageMaker/ })
      await bills.first().click()
      const moved = page.getByRole('dialog').getByRole('group').filter({ hasText: 'price moved' })
      await moved.first().locator('summary').click()
    },
  },
  { name: 'live-prices', reach: fresh('/prices?region=us-east-1', /^Live, /) },
  { name: 'live-premium', reach: fresh('/prices/premium?region=us-east-1', /^Live, /) },
  { name: 'live-price', reach: fresh('/prices/us-east-1/ec2.instance/instanceType=m5.large', /^Live, /) },
  { name: 'live-asking', reach: toAsking },
  { name: 'live-not-served', reach: fresh('/prices?region=sa-east-1', /^Snapshot.*; (?!asking AWS now)/) },
])
