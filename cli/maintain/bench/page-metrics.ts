import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test'
import { findBrowser } from '../find-browser.ts'

/** How a page loads and answers, in milliseconds but for the bytes and the shift. */
export type PageMetrics = {
  /** JavaScript of the first load, compressed. */
  readonly scriptBytes: number
  readonly largestPaint: number
  readonly layoutShift: number
  readonly longestTaskOnLoad: number
  /** From an input to the next paint, one for each answer. */
  readonly answers: readonly number[]
  readonly longestTaskAfterAnswers: number
}

/** What the page writes down about itself from its first moment on. */
type Noted = { paint: number; shift: number; tasks: number[]; events: [id: number, ms: number][] }
type Noting = typeof globalThis & { noted: Noted }

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
const SHORTEST_EVENT_MS = 16
const [SETTLES_MS, ANSWERS, BETWEEN_MS] = [2500, 12, 400]
/** How long a quick finger holds a button down; one that is let go in no time is no person's. */
const HELD_MS = 50

/** Opens the browser that the journeys use, with more arguments where they are needed. */
export const openBrowser = (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = findBrowser({
    named: process.env.PLANNER_CHROMIUM,
    own: chromium.executablePath(),
    path: process.env.PATH,
  })
  return chromium.launch({ args: [...ARGS, ...more], ...(executablePath === undefined ? {} : { executablePath }) })
}

function noteEverything(shortest: number): void {
  const noted: Noted = { paint: 0, shift: 0, tasks: [], events: [] }
  Object.assign(globalThis, { noted })
  const observe = (type: string, note: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more })
  observe('largest-contentful-paint', ({ startTime }) => {
    noted.paint = startTime
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) noted.shift += value
  })
  observe('longtask', ({ duration }) => noted.tasks.push(duration))
  const noteEvent = (entry: PerformanceEntry) => {
    const { interactionId, duration } = entry as PerformanceEntry & { interactionId: number }
    if (interactionId > 0) noted.events.push([interactionId, duration])
  }
  observe('event', noteEvent, { durationThreshold: shortest })
}

const notedOn = (page: Page): Promise<Noted> => page.evaluate(() => (globalThis as Noting).noted)

const scriptBytesOn = (page: Page): Promise<number> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.js(\?|$)/.test(name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )

/** The longest event of each interaction; one too short to be told of took less than the shortest. */
function interactionsIn(events: Noted['events'], count: number): readonly number[] {
  const longest = new Map<number, number>()
  for (const [id, ms] of events) longest.set(id, Math.max(ms, longest.get(id) ?? 0))
  const told = [...longest.values()]
  return [...told, ...Array.from({ length: Math.max(0, count - told.length) }, () => SHORTEST_EVENT_MS)]
}

/**
 * To the middle of the screen, where a person answers. A headless window shows less than its viewport says: what changes at
 * the very bottom is not drawn, and its "next paint" would be that of the result, a worker's turn later.
 */
const toMiddle = (element: Element): void => element.scrollIntoView({ block: 'center' })

/** Presses what stands there, without the listeners by which a journey first makes sure of what it would hit. */
async function pressLikeAPerson(page: Page, choice: Locator): Promise<void> {
  const box = await choice.boundingBox()
  if (!box) throw new Error('a choice is not on the page')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: HELD_MS })
}

/** Goes to the next stage: that is no answer, so it is none of the events. */
async function turnPage(page: Page): Promise<void> {
  const { events } = await notedOn(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.waitForTimeout(BETWEEN_MS)
  await page.evaluate((before) => {
    ;(globalThis as Noting).noted.events.length = before
  }, events.length)
}

/** Answers each question twice, as fast as a person would at most, and turns the page after the last one of a stage. */
async function answerQuestions(page: Page): Promise<void> {
  const asked = page.locator('[id^=stage-] [role=radiogroup]')
  let here = 0
  for (let answers = 0; answers < ANSWERS; answers += 1) {
    if (here === 2 * (await asked.count())) {
      await turnPage(page)
      here = 0
    }
    const choice = asked
      .nth(Math.floor(here / 2))
      .locator('input:not(:checked)')
      .first()
    await choice.evaluate(toMiddle)
    await pressLikeAPerson(page, choice)
    await page.waitForTimeout(BETWEEN_MS)
    here += 1
  }
}

const slowDown = async (page: Page, rate: number): Promise<CDPSession> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return session
}

/** Loads the review in a fresh browser profile and answers; `slowdown`: how many times slower the processor is from the first answer on. */
export async function measureReview(browser: Browser, address: string, slowdown: number): Promise<PageMetrics> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(noteEverything, SHORTEST_EVENT_MS)
  await page.goto(address)
  await page.waitForTimeout(SETTLES_MS)
  const loaded = await notedOn(page)
  const scriptBytes = await scriptBytesOn(page)
  if (slowdown > 1) await slowDown(page, slowdown)
  await answerQuestions(page)
  const { tasks, events, shift } = await notedOn(page)
  await page.close()
  return {
    scriptBytes,
    largestPaint: loaded.paint,
    layoutShift: shift,
    longestTaskOnLoad: Math.max(0, ...loaded.tasks),
    answers: interactionsIn(events, ANSWERS),
    longestTaskAfterAnswers: Math.max(0, ...tasks.slice(loaded.tasks.length)),
  }
}
