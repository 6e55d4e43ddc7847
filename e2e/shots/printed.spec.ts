import { expect, type Page } from '@playwright/test'
import { draw, openDrawn, type State, toExample } from './draw.ts'

/** As wide as a sheet of A4 in pixels. */
const PAPER = 794

const PARTS = {
  answers: { cloud: 'aws-only', endpoints: 3, teamSize: 12 },
  scenarios: [{ name: 'Two years on', answers: { endpoints: 6, teamSize: 20 } }],
}

/** A page as a printer is given it. */
const printed = (name: string, reach: (page: Page) => Promise<unknown>): State => ({
  name: `print-${name}`,
  reach: async (page) => {
    await reach(page)
    await page.emulateMedia({ media: 'print' })
  },
  only: [PAPER],
})

draw([
  printed('plan', toExample),
  printed('result', async (page) => {
    await openDrawn(page, '/plan/result', PARTS)
    await expect(page.getByTestId('hash')).toBeVisible()
  }),
  printed('compare', async (page) => {
    await openDrawn(page, '/plan/compare', PARTS)
    await expect(page.getByRole('table', { name: 'The plan beside its scenarios' })).toBeVisible()
  }),
  printed('setup', async (page) => {
    await openDrawn(page, '/plan/setup', PARTS)
    await expect(page.getByRole('article').first()).toBeVisible()
  }),
  printed('prices', async (page) => {
    await page.goto('/prices?region=us-east-1')
    await expect(page.getByRole('table', { name: /^Prices in / })).toBeVisible()
  }),
])
