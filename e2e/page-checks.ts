import { expect, type Locator, type Page } from '@playwright/test'
import { axeFaults } from './support.ts'

/** Light and dark, wide and narrow: how a page is looked at. */
export const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1440, 390].map((width) => ({
    name: `${colorScheme}, ${width} px`,
    use: { colorScheme, viewport: { width, height: 900 }, contextOptions: { reducedMotion: 'reduce' as const } },
  })),
)

/** The narrowest screens in use. */
export const NARROW = [390, 360, 320]

/** Opens a page that the server wrote, and waits until it answers to keys and clicks: a key before is lost. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main button') ?? {}).some((key) => key.startsWith('__react')),
  )
}

/** Opens a page whose scripts are still on their way; gives what lets them come. */
export async function openEarly(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await promise
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return resolve
}

/** Opens a page and asks axe. */
export async function expectNoFaults(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
}

/** Opens pages on a screen of a width; none may scroll sideways. */
export async function expectFit(page: Page, width: number, addresses: readonly string[]): Promise<void> {
  await page.setViewportSize({ width, height: 740 })
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
}

/** A region that is reached by keyboard and wider inside than it is. */
export async function expectScrollsInside(region: Locator): Promise<void> {
  await region.focus()
  await expect(region).toBeFocused()
  expect(await region.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true)
}

/** A table on a phone: nothing of it lies beside the screen, each cell shows its column's name, and it is a table still. */
export async function expectCards(table: Locator): Promise<void> {
  const [rows, cells] = [table.getByRole('row'), table.getByRole('cell')]
  const names = await table.getByRole('columnheader').allTextContents()
  expect(names.length).toBeGreaterThan(1)
  expect(await rows.count()).toBeGreaterThan(1)
  const faults = await cells.evaluateAll(
    (all, heads) =>
      all
        .filter((cell) => {
          const { left, right } = cell.getBoundingClientRect()
          const label = getComputedStyle(cell, '::before').content
          const isNamed = heads.some((head) => label.startsWith(`"${head}"`))
          return left < 0 || right > innerWidth || cell.scrollWidth > cell.clientWidth || !isNamed
        })
        .map((cell) => cell.textContent),
    names,
  )
  expect(faults).toEqual([])
}
