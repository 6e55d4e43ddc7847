import { expect, type Page, test } from '@playwright/test'

const SHOTS = 'test-results/shots'
const WIDTHS = [1440, 390]
const WIDE = 1000

/** A page in one of its states: what the picture is called, how to get there, and further widths to draw it in. */
export type State = {
  readonly name: string
  readonly reach: (page: Page) => Promise<unknown>
  readonly widths?: readonly number[]
  /** The only widths to draw it in, where it is another state's picture in all others. */
  readonly only?: readonly number[]
  /** It is drawn while something is still worked out. */
  readonly waits?: boolean
  /** Only what is on the screen is drawn, where it stands: a menu goes when what it hangs on leaves the screen. */
  readonly asSeen?: boolean
}

/** Everything that is worked out beside the main thread is on the page. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: /^Working / })).toHaveCount(0)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText('(ranges are being worked out)')).toHaveCount(0)
}

/** Opens a plan on one of its pages as its share link does. */
export const openDrawn = (page: Page, address: string, parts: object) => {
  const plan = { schema: 'plan@1', name: 'Drawn', answers: {}, ...parts }
  return page.goto(`${address}#plan=${Buffer.from(JSON.stringify(plan)).toString('base64url')}`)
}

/** Opens the ten-person example as a person does. */
export async function toExample(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Load the ten-person example' }).click()
  await expect(page.getByTestId('hash')).toBeVisible()
}

/** The page as a whole, from its top; or what is on the screen. */
async function take(page: Page, path: string, asSeen: boolean): Promise<void> {
  if (!asSeen) await page.evaluate(() => window.scrollTo(0, 0)) // what sticks to the screen belongs to its top
  await page.screenshot({ path, fullPage: !asSeen })
}

/** Writes a picture of every state, light and dark, on a desktop and on a phone; none may be wider than its screen. */
export function draw(states: readonly State[]): void {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const { name, reach, widths = [], only = [...WIDTHS, ...widths], waits, asSeen = false } of states)
      for (const width of only)
        test(`${name}, ${colorScheme}, ${width}`, async ({ browser }) => {
          const context = await browser.newContext({
            colorScheme,
            reducedMotion: 'reduce',
            viewport: { width, height: width > WIDE ? 900 : 844 },
          })
          const page = await context.newPage()
          await reach(page)
          if (!waits) await settled(page)
          await take(page, `${SHOTS}/${name}-${colorScheme}-${width}.png`, asSeen)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow).toBeLessThanOrEqual(0) // after the picture, which shows what is too wide
          await context.close()
        })
}
