import { expect, test } from '@playwright/test'
import { axeFaults, openExample } from './support.ts'

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })

      test('axe finds nothing with the export menu open, and the menu is on the screen', async ({ page }) => {
        await openExample(page)
        await page.getByRole('button', { name: 'Export' }).click()
        const menu = page.getByRole('menu')
        await expect(menu).toHaveCSS('opacity', '1')
        await expect(menu.getByRole('menuitem').first()).toBeInViewport({ ratio: 1 })
        await expect(menu.getByRole('menuitem').last()).toBeInViewport({ ratio: 1 })
        expect(await axeFaults(page)).toEqual([])
      })
    })

test('the export menu works by keyboard and gives the focus back', async ({ page }) => {
  await openExample(page)
  const button = page.getByRole('button', { name: 'Export' })
  await button.press('Enter')
  const items = page.getByRole('menu').getByRole('menuitem')
  await expect(items.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(items.nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(button).toBeFocused()
})
