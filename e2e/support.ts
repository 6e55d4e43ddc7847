import { spawnSync } from 'node:child_process'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The recommendation, once it is the one of the answers on the screen. */
export const result = (page: Page) => page.locator('#result[aria-busy=false]')

/** What is said at once; Next's own announcer is not meant. */
export const alert = (page: Page) => page.locator('main').getByRole('alert')

/** The hash of the evaluation on the page. */
export const hashOn = async (page: Page): Promise<string> =>
  (await result(page).getByTestId('hash').textContent()) ?? ''

/** The day the evaluation on the page speaks of. */
export async function dayOn(page: Page): Promise<string> {
  const text = (await page.getByTestId('as-of').textContent()) ?? ''
  return /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? ''
}

/** Opens the ten-person example the way a person does. */
export async function openExample(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Load the ten-person example' }).click()
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Ten people, flexible')
  await expect(page.getByTestId('hash')).toBeVisible()
}

/** Opens a plan as its share link does. */
export async function openPlan(page: Page, name: string, parts: object): Promise<void> {
  const text = JSON.stringify({ schema: 'plan@1', name, answers: {}, ...parts })
  await page.goto(`/plan#plan=${Buffer.from(text).toString('base64url')}`)
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue(name)
}

/** Runs the command line as a user would; gives what it printed. */
export function planner(args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/planner.ts', ...args], {
    input,
    encoding: 'utf8',
  })
  expect(stderr.replace(/^note: .*\n/gm, '')).toBe('')
  expect(status).toBe(0)
  return stdout
}

/** Picks an entry of the export menu and gives the file's name and text. */
export async function download(page: Page, entry: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: entry }).click()])
  const stream = await file.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
}

/** Everything axe objects to on the page as it stands, or in a part of it. */
export async function axeFaults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** Counts how far things move by themselves on the pages that are opened from here on. */
export const watchShift = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const moved = { shift: 0 }
    Object.assign(globalThis, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** How far things moved since the page was opened. */
export const shiftOn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as typeof globalThis & { moved: { shift: number } }).moved.shift)

const askMode = (page: Page) => page.getByLabel('How to ask', { exact: true })
/** Has the questions asked as the entry of this name says. */
export const askAs = (page: Page, name: string): Promise<unknown> => askMode(page).selectOption({ label: name })
/** Waits until the questions are asked as the entry of this name says. */
export const isAskedAs = (page: Page, name: string): Promise<void> =>
  expect(askMode(page).locator('option:checked')).toHaveText(name)
