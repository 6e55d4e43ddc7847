import { expect, type Page } from '@playwright/test'
import { openEarly } from '../page-checks.ts'
import { draw, openDrawn, type State } from './draw.ts'

const ELSEWHERE = { answers: { cloud: 'aws-only', region: 'eu-west-1' } }

/** A page whose scripts are still on their way. */
const early = (name: string, address: string): State => ({
  name: `waiting-${name}`,
  reach: async (page) => {
    await openEarly(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('domcontentloaded')
  },
  waits: true,
})

/** A plan in a region whose prices never come. */
async function withoutPrices(page: Page, address: string): Promise<void> {
  await page.route('**/api/v1/prices?*', () => undefined)
  await openDrawn(page, address, ELSEWHERE)
  await expect(page.getByText(/eu-west-1/).first()).toBeVisible()
}

/** A browser that stops every calculation beside the main thread. */
function failAllWorkers(): void {
  class Failing extends EventTarget {
    postMessage(): void {
      setTimeout(() => this.dispatchEvent(new Event('error')))
    }
    terminate(): void {}
  }
  Object.assign(globalThis, { Worker: Failing })
}

const STATES: readonly State[] = [
  early('plan', '/plan'),
  {
    name: 'waiting-kept-plan',
    reach: async (page) => {
      await openDrawn(page, '/plan', { answers: { teamSize: 5 } })
      await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Drawn')
      await openEarly(page, '/plan')
      await page.waitForLoadState('domcontentloaded')
    },
    waits: true,
  },
  early('result', '/plan/result'),
  early('compare', '/plan/compare'),
  early('setup', '/plan/setup'),
  { name: 'waiting-prices-plan', reach: (page) => withoutPrices(page, '/plan'), waits: true },
  { name: 'waiting-prices-result', reach: (page) => withoutPrices(page, '/plan/result'), waits: true },
  {
    name: 'plan-no-prices',
    reach: async (page) => {
      await page.route('**/api/v1/prices?*', (route) => route.abort())
      await openDrawn(page, '/plan', ELSEWHERE)
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    },
  },
  {
    name: 'error',
    reach: async (page) => {
      await page.addInitScript(failAllWorkers)
      await page.goto('/plan')
      await page.getByRole('radio', { name: 'A named team' }).check()
      await expect(page.getByRole('heading', { name: 'Something went wrong here' })).toBeVisible()
    },
  },
]

draw(STATES)
