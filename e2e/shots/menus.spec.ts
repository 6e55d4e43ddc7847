import { expect, type Page } from '@playwright/test'
import { draw, toExample } from './draw.ts'

/** A menu is on the screen once it has stopped moving. */
async function menuOf(page: Page, button: ReturnType<Page['getByRole']>): Promise<void> {
  await button.click()
  await expect(page.getByRole('menu')).toHaveCSS('opacity', '1')
}

draw([
  {
    name: 'menu-export',
    reach: async (page) => {
      await toExample(page)
      await menuOf(page, page.getByRole('button', { name: 'Export' }))
    },
    widths: [360],
    asSeen: true,
  },
  {
    name: 'menu-not-applicable',
    reach: async (page) => {
      await toExample(page)
      await menuOf(page, page.locator('#question-cloud').getByRole('button', { name: 'Does not apply' }))
    },
    widths: [360],
    asSeen: true,
  },
  {
    name: 'menu-columns',
    reach: async (page) => {
      await page.goto('/prices?region=us-east-1')
      await page.waitForLoadState('networkidle')
      await page.getByRole('button', { name: 'Columns' }).click()
      await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1')
    },
    widths: [360],
    asSeen: true,
  },
])
