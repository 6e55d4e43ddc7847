import { expect, type Page, test } from '@playwright/test'
import { openExample } from './support.ts'

const WIDTHS = [390, 360, 320]

const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the start page': (page) => page.goto('/'),
  'an empty review': async (page) => {
    await page.goto('/plan')
    await expect(page.getByTestId('hash')).toBeVisible()
  },
  'the example and its assumptions': async (page) => {
    await openExample(page)
    await page.getByRole('button', { name: /^Show the/ }).click()
  },
  'the recommendation': async (page) => {
    await openExample(page)
    await page.getByRole('link', { name: 'See how it was decided' }).click()
    await expect(page.locator('#limits')).toBeVisible()
  },
  'the setup guide': async (page) => {
    await openExample(page)
    await page.getByRole('link', { name: 'Set up', exact: true }).click()
    await expect(page.getByRole('article').first()).toBeVisible()
  },
  'an unknown page': (page) => page.goto('/nowhere'),
}

/** What sticks out to the right of the screen without a box around it that scrolls or hides it. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const isBoxed = (element: Element): boolean => {
      const parent = element.parentElement
      return parent !== null && (getComputedStyle(parent).overflowX !== 'visible' || isBoxed(parent))
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5 && !isBoxed(element))
      .map((element) => `${element.tagName} ${element.className}`)
  })

for (const width of WIDTHS)
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 740 } })

    for (const [name, reach] of Object.entries(PAGES))
      test(`nothing of ${name} is cut off or scrolls sideways`, async ({ page }) => {
        await reach(page)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await sticksOut(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      })
  })
