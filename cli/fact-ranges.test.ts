import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Stack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { keysUsed } from '#lib/plan/figure-list.ts'
import type { Override, Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { type Ranges, rangesOf } from '#lib/plan/ranges.ts'
import { uncertainFigures } from '#lib/plan/uncertain-figures.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** Facts of the plan's own that are known to lie between two values only. */
const read = loadCatalog('2026-11-24' as IsoDate)
const catalog: Catalog = { ...read, uncertainty: { ...read.uncertainty, draws: 1000 } }
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const HOURS = 'people-hours-evidently'
const TIER = 'highly-available'
const rest: Omit<Stack, 'monitoring'> = {
  tracking: 'mlflow-self-hosted',
  registry: 'mlflow-registry',
  orchestration: 'step-functions',
  training: 'ec2',
  serving: 'ecs-fargate',
  llmTracing: 'none',
}
const STACKS: readonly Stack[] = ['evidently', 'sagemaker-model-monitor'].map((monitoring) => ({ ...rest, monitoring }))

const planOf = (assumptions: Readonly<Record<string, Override>>, more: Partial<Plan> = {}): Plan => ({
  schema: 'plan@1',
  name: 'x',
  answers: { cloud: 'aws-mainly', usesModelMonitor: true, countPeople: true },
  assumptions,
  ...more,
})

function inputOf(plan: Plan) {
  const pricing = { plan, catalog, book }
  const { linesFor } = planCosts(pricing)
  const alternatives = STACKS.map((stack) => ({
    stack,
    lines: linesFor(stack, TIER),
    eligible: true,
    platform: 'mlflow' as const,
  }))
  return { pricing, alternatives, chosen: 0, tier: TIER, countPeople: true } as const
}

const rangesIn = (plan: Plan): Ranges => rangesOf(inputOf(plan))
const pointsIn = (plan: Plan): readonly string[] => inputOf(plan).alternatives.map(({ lines }) => totalOf(lines).known)

function uncertainIn(plan: Plan) {
  const { pricing, alternatives } = inputOf(plan)
  const keys = keysUsed(
    alternatives.flatMap(({ lines }) => lines),
    pricing,
  )
  return uncertainFigures(keys, pricing)
}

const width = ({ alternatives }: Ranges, at: number): number => {
  const { p10 = 0, p90 = 0 } = alternatives[at]?.people ?? {}
  return p90 - p10
}

test('a range is drawn, swings the difference, and is worth knowing', () => {
  const [range, one] = [planOf({ [HOURS]: { low: 0, likely: 2, high: 60 } }), planOf({ [HOURS]: 2 })]
  const spreads = new Map(uncertainIn(range).map(({ key, spread }) => [key, spread]))
  expect(spreads.get(`fact:${HOURS}`)).toEqual({ low: 0, likely: 2, high: 60 })
  const [wide, narrow] = [rangesIn(range), rangesIn(one)]
  expect(width(wide, 0)).toBeGreaterThan(width(narrow, 0) * 1.05)
  expect(wide.alternatives[1]).toEqual(narrow.alternatives[1])
  const swung = ({ tornado }: Ranges) => tornado?.swings.map(({ key }) => key)
  expect(swung(wide)).toContain(`fact:${HOURS}`)
  expect(swung(narrow)).not.toContain(`fact:${HOURS}`)
  const known = ({ knowing }: Ranges) => knowing?.each.map(({ key }) => key)
  expect(known(wide)).toContain(`fact:${HOURS}`)
  expect(known(narrow)).not.toContain(`fact:${HOURS}`)
})

test('the bill counts its likeliest value, and ends that are that value draw nothing', () => {
  const one = planOf({ [HOURS]: 10 })
  const flat = planOf({ [HOURS]: { low: 10, likely: 10, high: 10 } })
  expect(pointsIn(planOf({ [HOURS]: { low: 0, likely: 10, high: 2000 } }))).toEqual(pointsIn(one))
  expect(pointsIn(flat)).toEqual(pointsIn(one))
  expect(rangesIn(flat)).toEqual(rangesIn(one))
})

test('low = likely = high of every figure gives P10 = P50 = P90 = the point', () => {
  const open = uncertainIn(planOf({}))
  const flat = (kind: string) =>
    Object.fromEntries(
      open
        .filter(({ key }) => key.startsWith(kind))
        .map(({ key, spread: { likely } }) => [key.slice(kind.length), { low: likely, likely, high: likely }]),
    )
  const [assumptions, overrides] = [flat('fact:'), flat('answer:')]
  expect(Object.keys(assumptions).length).toBeGreaterThan(10)
  const sure = planOf(assumptions, { overrides })
  expect(uncertainIn(sure)).toEqual([])
  const points = pointsIn(sure)
  rangesIn(sure).alternatives.forEach(({ total: { p10, p50, p90 } }, at) => {
    for (const percentile of [p10, p50, p90]) expect(percentile).toBeCloseTo(Number(points[at]), 4)
  })
})

test('a distribution of its own is drawn', () => {
  const range = { low: 1, likely: 2, high: 60 }
  const [pert, triangular] = [range, { ...range, distribution: 'triangular' } as const].map((one) =>
    rangesIn(planOf({ [HOURS]: one })),
  )
  expect(triangular?.alternatives[0]?.people.p50).toBeGreaterThan(pert?.alternatives[0]?.people.p50 ?? Number.NaN)
})

test('what others lean on varies them: the hourly rate of a plan that has not said one', () => {
  const rate = { low: 60, likely: 80, high: 100 }
  const spreads = new Map(uncertainIn(planOf({ 'engineer-hourly-usd': rate })).map(({ key, spread }) => [key, spread]))
  expect(spreads.get('answer:engineerHourlyUsd')).toEqual(rate)
})
