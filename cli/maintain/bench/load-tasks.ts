import type { Browser } from '@playwright/test'

/** One event of a browser's trace, in microseconds; `tdur`: the processor's own time of it. */
type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: {
    readonly name?: string
    readonly data?: { readonly documentLoaderURL?: string; readonly url?: string }
  }
}

/** The longest tasks of a page's thread while it loads, in milliseconds of the processor. */
export type LoadTasks = {
  /** Of all but the start of the framework. */
  readonly own: number
  /** In which Next and React start: a page with nothing on it has the same. */
  readonly framework: number
}

const SETTLES_MS = 2500
const MICROSECONDS = 1000
const CATEGORIES = ['toplevel', 'blink.user_timing', 'devtools.timeline']

/** What happens on the thread of the page: the one named so in the process that went to the address. */
function onMainThread(events: readonly TraceEvent[], address: string): readonly TraceEvent[] {
  const started = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  )
  const named = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === started?.pid && args?.name === 'CrRendererMain',
  )
  if (!started || !named) throw new Error('the trace does not show the page that was loaded')
  return events.filter(({ pid, tid, ts }) => pid === named.pid && tid === named.tid && ts >= started.ts)
}

/** The most processor time of one of these tasks; throws where the browser told none, which is not 0. */
function longest(tasks: readonly TraceEvent[]): number {
  const times = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur]))
  if (times.length === 0) throw new Error('the trace tells no processor time of a task')
  return Math.max(...times) / MICROSECONDS
}

/** Tasks of the page, apart by whether one of the framework's own scripts is started in them. */
function tasksIn(events: readonly TraceEvent[], framework: readonly string[]): LoadTasks {
  const whole = events.filter(({ ph }) => ph === 'X')
  const starts = whole.filter(
    ({ name, args }) => name === 'EvaluateScript' && framework.some((file) => args?.data?.url?.endsWith(file)),
  )
  const startsIn = ({ ts, dur = 0 }: TraceEvent) => starts.some((one) => one.ts >= ts && one.ts < ts + dur)
  const tasks = whole.filter(({ name }) => name.endsWith('RunTask'))
  if (tasks.length === 0 || starts.length === 0) throw new Error('the trace holds no task that starts the page')
  return { own: longest(tasks.filter((one) => !startsIn(one))), framework: longest(tasks.filter(startsIn)) }
}

/**
 * How long one task takes the page's thread while it loads. Processor time, not the clock's: on two processors the clock
 * also counts the browser's other threads, which hold a task up without being its work. `framework`: the scripts every page
 * starts with.
 */
export async function loadTasksOf(browser: Browser, address: string, framework: readonly string[]): Promise<LoadTasks> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await browser.startTracing(page, { categories: CATEGORIES })
  await page.goto(address)
  await page.waitForTimeout(SETTLES_MS)
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(String(await browser.stopTracing()))
  await page.close()
  return tasksIn(onMainThread(trace.traceEvents, address), framework)
}
