import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { frameworkScripts } from '../first-load.ts'
import { benchLighthouse } from './lighthouse.ts'
import { type LoadTasks, loadTasksOf } from './load-tasks.ts'
import { measureReview, openBrowser, type PageMetrics } from './page-metrics.ts'
import { middle } from './timing.ts'

const PORT = 4390
const [RUNS, SLOWDOWN, TRIES, BETWEEN_TRIES_MS] = [3, 4, 120, 250]
const KILO = 1000

/** Bounds of the review, as its issue states them: kB of compressed JavaScript, milliseconds, and layout shift. */
const BOUNDS = { script: 360, paint: 1500, shift: 0.02, answer: 100, task: 50 } as const
const NINETY_FIFTH = 0.95

async function isUp(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** Serves the production build; null where it does not come up. */
async function serve(): Promise<{ readonly address: string; readonly server: ChildProcess } | null> {
  const address = `http://localhost:${PORT}/plan`
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(PORT)], {
    stdio: 'ignore',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PLANNER_LIVE_PRICES: 'off' },
  })
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await isUp(address)) return { address, server }
    await wait(BETWEEN_TRIES_MS)
  }
  server.kill()
  return null
}

/** One look at the review: loaded and answered at full speed, answered on a slower processor, and loaded under a trace. */
type Run = { readonly quick: PageMetrics; readonly slowed: PageMetrics; readonly load: LoadTasks }

async function measureRuns(address: string): Promise<readonly Run[]> {
  const browser = await openBrowser()
  const runs: Run[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const quick = await measureReview(browser, address, 1)
    const slowed = await measureReview(browser, address, SLOWDOWN)
    runs.push({ quick, slowed, load: await loadTasksOf(browser, address, frameworkScripts()) })
  }
  await browser.close()
  return runs
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? 0

/** Prints how the review loads and answers, and returns how many bounds were broken. */
async function benchReview(address: string, print: (line: string) => void): Promise<number> {
  const runs = await measureRuns(address)
  const quick = runs.map((one) => one.quick)
  const slowed = runs.flatMap((one) => one.slowed.answers)
  const [own, framework] = [middle(runs.map(({ load }) => load.own)), middle(runs.map(({ load }) => load.framework))]
  const byClock = middle(quick.map((one) => one.longestTaskOnLoad))
  const rows = [
    ['JavaScript of the first load', middle(quick.map((one) => one.scriptBytes)) / KILO, BOUNDS.script, 'kB'],
    ['largest contentful paint', middle(quick.map((one) => one.largestPaint)), BOUNDS.paint, 'ms'],
    ['layout shift', middle(quick.map((one) => one.layoutShift)), BOUNDS.shift, ''],
    ['longest task on load, processor time', own, BOUNDS.task, 'ms'],
    ['longest task after answers', middle(quick.map((one) => one.longestTaskAfterAnswers)), BOUNDS.task, 'ms'],
    [`95 % of answers, ${SLOWDOWN} times slower`, percentile(slowed, NINETY_FIFTH), BOUNDS.answer, 'ms'],
  ] as const
  for (const [name, value, bound, unit] of rows) {
    const held = value <= bound
    print(`review, ${name}: ${value.toFixed(unit === '' ? 3 : 0)} ${unit} of ${bound} allowed${held ? '' : ', OVER'}`)
  }
  print(`review, start of Next and React, as on an empty page: ${framework.toFixed(0)} ms of processor time (no bound)`)
  print(`review, longest task on load by the clock, other processes included: ${byClock.toFixed(0)} ms (no bound)`)
  return rows.filter(([, value, bound]) => value > bound).length
}

/** Prints how the review does in a browser, by our measure and by Lighthouse's, and returns how many bounds were broken. */
export async function benchPage(print: (line: string) => void): Promise<number> {
  if (!existsSync('.next/BUILD_ID')) {
    print('the review in a browser: not measured, there is no build (npm run build makes one)')
    return 0
  }
  const served = await serve()
  if (!served) throw new Error(`nothing answers on port ${PORT}`)
  const { address, server } = served
  try {
    return (await benchReview(address, print)) + (await benchLighthouse(address, print))
  } finally {
    server.kill()
  }
}
