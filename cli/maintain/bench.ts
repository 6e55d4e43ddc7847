// `npm run bench`: how long the core takes, as medians and as ratios to a yardstick measured in the same minute, so that
// the bounds hold on a slow machine too. A chore, never a test: exit 1 when a bound is broken.
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { benchBulk } from './bench/bulk.ts'
import { benchCosts } from './bench/costs.ts'
import { benchDecision } from './bench/decision.ts'
import { measureLiveRefresh, toldOf } from './bench/live-refresh.ts'
import { benchPage } from './bench/page.ts'
import { benchPricing } from './bench/pricing.ts'
import { middle, timeOf } from './bench/timing.ts'

const [WARM_UP, ROUNDS] = [3, 15]
const DAY = '2026-11-25' as IsoDate
const YARDSTICK_ROWS = 20_000
const LIVE_REGION = 'us-east-1'

/**
 * Bounds as ratios to the yardstick. A keystroke must feel instant: the median plan may take 10 ms where the yardstick takes
 * 15.6 ms, as it does on two quiet cores; the slowest plan may take a few yardsticks.
 */
const BOUNDS = { 'slowest plan': 6, 'median plan': 0.64, 'read a plan': 1 } as const

/** The median time of each work: all of them in turns, so that a busy moment hits them alike, after rounds to warm up. */
function medianTimes(works: readonly (() => unknown)[]): readonly number[] {
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => works.map(timeOf)).slice(WARM_UP)
  return works.map((_, at) => middle(rounds.map((times) => times[at] ?? 0)))
}

/** Writes and reads a JSON document of a fixed size: ordinary work of the same kind as ours. */
function yardstick(): unknown {
  const rows = Array.from({ length: YARDSTICK_ROWS }, (_, at) => ({ id: `row-${at}`, amount: at / 7 }))
  return JSON.parse(JSON.stringify(rows))
}

const catalog = loadCatalog(DAY)
const plans: readonly (readonly [string, Plan])[] = [
  ['(no answers)', emptyPlan('Empty')],
  ...loadScenarios().flatMap(({ id, plan }): [string, Plan][] => {
    const read = decodePlan(JSON.stringify(plan), catalog)
    return read.kind === 'ok' ? [[id, read.document]] : []
  }),
]
const example = JSON.stringify(plans.at(-1)?.[1])
const [unit = 1, reading = 0, ...evaluating] = medianTimes([
  yardstick,
  () => decodePlan(example, catalog),
  ...plans.map(([, plan]) => {
    const sheet = loadPriceSheet(regionOf(plan, catalog))
    // A copy each time: what is kept for a plan must not make it faster.
    return () => evaluatePlan({ ...plan }, catalog, sheet)
  }),
])
const timed = plans.map(([id], at) => ({ id, ms: evaluating[at] ?? 0 })).toSorted((a, b) => b.ms - a.ms)
const [slowest] = timed
const measured = {
  'slowest plan': slowest?.ms ?? 0,
  'median plan': middle(timed.map((one) => one.ms)),
  'read a plan': reading,
} satisfies Record<keyof typeof BOUNDS, number>

process.stdout.write(`yardstick (JSON of ${YARDSTICK_ROWS} rows): ${unit.toFixed(1)} ms\n`)
let over = 0
for (const name of ['slowest plan', 'median plan', 'read a plan'] as const) {
  const ratio = measured[name] / unit
  const held = ratio <= BOUNDS[name]
  if (!held) over += 1
  const line = `${name}: ${measured[name].toFixed(1)} ms, ${ratio.toFixed(2)} yardsticks of ${BOUNDS[name]} allowed`
  process.stdout.write(`${line}${held ? '' : ', OVER'}${name === 'slowest plan' ? ` (${slowest?.id})` : ''}\n`)
}
over += benchDecision(
  plans.map(([, plan]) => plan),
  catalog,
  (line) => process.stdout.write(`${line}\n`),
)
over += benchCosts(catalog, (line) => process.stdout.write(`${line}\n`))
over += benchPricing((line) => process.stdout.write(`${line}\n`))
const refresh = toldOf(LIVE_REGION, await measureLiveRefresh(LIVE_REGION))
process.stdout.write(`${refresh.text}\n`)
if (!refresh.held) over += 1
over += benchBulk((line) => process.stdout.write(`${line}\n`))
over += await benchPage((line) => process.stdout.write(`${line}\n`))
if (over > 0) process.exitCode = 1
