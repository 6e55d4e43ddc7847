import { expect, type Page } from '@playwright/test'
import { draw, openDrawn, type State, toExample } from './draw.ts'

const SCENARIOS = [
  { name: 'Two years on', answers: { endpoints: 6, teamSize: 20 } },
  { name: 'In our own rooms', answers: { cloud: 'on-premises' } },
]

async function toPlans(page: Page): Promise<void> {
  await openDrawn(page, '/plan', { name: 'An older plan', answers: { teamSize: 3 } })
  await expect(page.getByTestId('hash')).toBeVisible()
  await openDrawn(page, '/plan', { name: 'Ours', answers: { teamSize: 12, endpoints: 3 } })
  await page.getByRole('button', { name: 'Plans (2)' }).click()
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1')
}

const STATES: readonly State[] = [
  { name: 'plans', reach: toPlans, widths: [360] },
  {
    name: 'plans-deleted',
    reach: async (page) => {
      await toPlans(page)
      await page.getByRole('button', { name: 'Delete “An older plan”' }).click()
    },
  },
  {
    name: 'plan-file-held',
    reach: async (page) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      const held = await page.evaluateHandle(() => {
        const transfer = new DataTransfer()
        transfer.items.add(new File(['{}'], 'x.json'))
        return transfer
      })
      await page.dispatchEvent('main', 'dragover', { dataTransfer: held })
      await expect(page.getByText('Drop a plan file to open it')).toBeVisible()
    },
  },
  {
    name: 'offline',
    reach: async (page) => {
      await toExample(page)
      await page.context().setOffline(true)
      await expect(page.getByRole('status').filter({ hasText: 'No connection' })).toBeVisible()
    },
  },
  {
    name: 'result-frontier',
    reach: async (page) => {
      await openDrawn(page, '/plan/result', { answers: { cloud: 'aws-only', endpoints: 3, teamSize: 12 } })
      const points = page.locator('#frontier fieldset button')
      await points.nth(1).focus()
      await page.keyboard.press('Enter')
      await expect(page.locator('#frontier').getByText('is judged beside')).toBeVisible()
    },
    widths: [360],
  },
  {
    name: 'compare-all',
    reach: async (page) => {
      await openDrawn(page, '/plan/compare', {
        answers: { cloud: 'aws-only', endpoints: 3, teamSize: 12 },
        scenarios: SCENARIOS,
      })
      await expect(page.getByRole('table', { name: /^Known cost in all/ })).toBeVisible()
      await page.getByText('Weights by role, and the order each gives').click()
      await page.getByText('The same as a table').click()
    },
    widths: [360],
  },
]

draw(STATES)
