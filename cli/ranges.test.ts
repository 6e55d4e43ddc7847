import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { keysUsed } from '#lib/plan/figure-list.ts'
import { grownPlan } from '#lib/plan/growth.ts'
import { depthOf } from '#lib/plan/in-depth.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import { GROWTH_FIELDS, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { projectionOf } from '#lib/plan/projection.ts'
import { type RangesInput, rangesOf } from '#lib/plan/ranges.ts'
import { withFigure } from '#lib/plan/switch-points.ts'
import { uncertainFigures } from '#lib/plan/uncertain-figures.ts'
import { quantileOf } from '#lib/units/distribution.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const DRAWS = 2000
const read = loadCatalog('2026-11-24' as IsoDate)
const catalog: Catalog = { ...read, uncertainty: { ...read.uncertainty, draws: DRAWS } }
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const planOf = (more: Partial<Plan>): Plan => ({
  schema: 'plan@1',
  name: 'x',
  answers: { cloud: 'multi-cloud' },
  ...more,
})

function inputOf(plan: Plan, countPeople = true): RangesInput {
  const { alternatives, tier, chosen } = judgedPlan({ plan, catalog, book })
  const place = chosen ? alternatives.indexOf(chosen) : -1
  return { pricing: { plan, catalog, book }, alternatives, tier, countPeople, chosen: place }
}

const figuresOf = ({ pricing, alternatives }: RangesInput) =>
  uncertainFigures(
    keysUsed(
      alternatives.flatMap(({ lines }) => lines),
      pricing,
    ),
    pricing,
  )

/** The plan with every uncertain figure set to its likeliest value: nothing is uncertain any more. */
function certain(plan: Plan): Plan {
  return figuresOf(inputOf(plan)).reduce((set, { key, spread }) => withFigure(set, key, spread.likely), plan)
}

function exactTotal(place: number, { pricing, alternatives, tier, countPeople }: RangesInput, plan: Plan): number {
  const stack = alternatives[place]?.stack
  const lines = stack ? planCosts({ ...pricing, plan }).linesFor(stack, tier) : []
  return Number(totalOf(lines.filter(({ category }) => countPeople || category === 'cloud')).known)
}

describe('ranges', () => {
  const input = inputOf(planOf({}))
  const ranges = rangesOf(input)

  test('rise from the tenth to the ninetieth percentile, and hold the same numbers for the same seed', () => {
    expect(figuresOf(input).length).toBeGreaterThan(10)
    for (const { cloud, people, total } of ranges.alternatives)
      for (const { p10, p50, p90 } of [cloud, people, total]) {
        expect(p10).toBeLessThanOrEqual(p50)
        expect(p50).toBeLessThanOrEqual(p90)
      }
    expect(rangesOf(input)).toEqual(ranges)
    expect(rangesOf(inputOf(planOf({ seed: 2 })))).not.toEqual(ranges)
  })

  test('are the point where nothing is uncertain', () => {
    const sure = inputOf(certain(planOf({})))
    const { alternatives, knowing } = rangesOf(sure)
    alternatives.forEach(({ total: { p10, p50, p90 } }, place) => {
      const exact = exactTotal(place, sure, sure.pricing.plan)
      for (const one of [p10, p50, p90]) expect(one).toBeCloseTo(exact, 4)
    })
    expect(knowing === null || knowing.all === 0).toBe(true)
  })

  test('without people are the bill alone', () => {
    const { pairs, alternatives } = rangesOf({ ...input, countPeople: false })
    expect(alternatives).toEqual(ranges.alternatives)
    expect(pairs).not.toEqual(ranges.pairs)
    const [pair] = pairs
    const spread = (alternatives[0]?.cloud.p90 ?? 0) + (alternatives[1]?.cloud.p90 ?? 0)
    expect(Math.abs(pair?.difference.p50 ?? Number.NaN)).toBeLessThan(spread)
  })

  test('a swing is the exact difference with that figure at its end and every other in the middle', () => {
    const { tornado } = ranges
    if (tornado === null) throw new Error('no rival')
    const figures = figuresOf(input)
    const valueAt = (share: number, { spread, whole }: (typeof figures)[number]) =>
      whole ? Math.round(quantileOf(spread)(share)) : quantileOf(spread)(share)
    const middle = figures.reduce((set, one) => withFigure(set, one.key, valueAt(1 / 2, one)), input.pricing.plan)
    expect(tornado.swings.length).toBeGreaterThan(3)
    for (const { key, from, low } of tornado.swings.slice(0, 3)) {
      const plan = withFigure(middle, key, from)
      const exact = exactTotal(tornado.first, input, plan) - exactTotal(tornado.second, input, plan)
      expect(low).toBeCloseTo(exact, 2)
    }
    const widths = tornado.swings.map(({ low, high }) => Math.abs(high - low))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  test('a pair with a line without a price on one side has no likelihood', () => {
    for (const { firstCheaper, unpriced } of ranges.pairs)
      expect(firstCheaper === null).toBe(unpriced.first.length + unpriced.second.length > 0)
    expect(ranges.pairs.some(({ firstCheaper }) => firstCheaper !== null)).toBe(true)
  })

  test('two bills that are the same in every draw are an even half, whichever comes first', () => {
    const [one, other] = input.alternatives
    if (!one || !other) throw new Error('no alternatives')
    const { pairs } = rangesOf({ ...input, alternatives: [one, one, other], chosen: 0 })
    const of = (first: number, second: number) => pairs.find((pair) => pair.first === first && pair.second === second)
    expect(of(0, 1)).toMatchObject({ firstCheaper: 0.5, difference: { p10: 0, p50: 0, p90: 0 } })
    expect(of(0, 2)?.firstCheaper).toBe(of(1, 2)?.firstCheaper)
  })
})

describe('36 months', () => {
  const plan = planOf({ answers: { cloud: 'multi-cloud', endpoints: 2 }, growth: { modelsPerYear: 0.5 } })
  const judged = judgedPlan({ plan, catalog, book })
  const { projection } = depthOf(judged)

  test('start with the bill as it is, and add up', () => {
    expect(projection.months).toBe(36)
    projection.alternatives.forEach(({ cloud, people, cumulative, oneOffs }, at) => {
      expect(cloud[0]).toBeCloseTo(Number(judged.alternatives[at]?.monthly.cloud.point), 4)
      expect(people[0]).toBeCloseTo(Number(judged.alternatives[at]?.monthly.people.point), 4)
      const counted = judged.valuing.countPeople
      const all = [...cloud, ...(counted ? [...people, ...oneOffs.known.map(({ usd }) => usd)] : [])]
      expect(cumulative.at(-1)).toBeCloseTo(
        all.reduce((sum, one) => sum + one, 0),
        2,
      )
    })
  })

  test('an endpoint more stands in its month as a cliff', () => {
    const [first] = projection.alternatives[0]?.cliffs ?? []
    // 2 endpoints grow by half a year: the third is whole after a year, in month 13.
    expect(first?.month).toBe(13)
    expect(first?.to).toBeCloseTo((first?.from ?? 0) * 1.5, 4)
  })

  test('nothing grows where no rate says so', () => {
    const none = { 'growth-models': 0, 'growth-traffic': 0, 'growth-training': 0, 'growth-team': 0 }
    const flat = depthOf(judgedPlan({ plan: planOf({ assumptions: none }), catalog, book })).projection
    for (const { cloud, cliffs } of flat.alternatives) {
      expect(new Set(cloud).size).toBe(1)
      expect(cliffs).toEqual([])
    }
  })

  test('a crossover is the month that brute force finds, for pairs that can be compared', () => {
    // A fixed cost (MWAA) against a premium on training (SageMaker), which grows with the jobs.
    const answers = { cloud: 'aws-only', trainingJobsPerDay: 12, trainingInstance: 'g5.xlarge' } as const
    const grown = planOf({ answers, assumptions: { 'growth-training': 3 } })
    const rest = {
      tracking: 'mlflow-self-hosted',
      registry: 'mlflow-registry',
      serving: 'none',
      monitoring: 'none',
      llmTracing: 'none',
    }
    const { alternatives, crossovers } = projectionOf({
      pricing: { plan: grown, catalog, book },
      alternatives: [
        { lines: [], stack: { ...rest, orchestration: 'mwaa', training: 'ec2' } },
        { lines: [], stack: { ...rest, orchestration: 'step-functions', training: 'sagemaker-training' } },
      ],
      tier: 'highly-available',
      countPeople: false,
    })
    const pairs = alternatives.flatMap((_, one) => alternatives.map((__, other) => [one, other] as const))
    const wanted = pairs.flatMap(([one, other]) => {
      const [a, b] = [alternatives[one], alternatives[other]]
      if (!a || !b || a.unpriced.join() !== b.unpriced.join()) return []
      const isCheaper = a.cumulative.map((usd, at) => usd < (b.cumulative[at] ?? 0))
      const month = isCheaper.lastIndexOf(false) + 2
      return isCheaper.at(-1) && month > 1 ? [{ cheaper: one, dearer: other, month }] : []
    })
    expect(wanted.length).toBeGreaterThan(0)
    expect(crossovers).toEqual(expect.arrayContaining(wanted))
    expect(crossovers).toHaveLength(wanted.length)
  })

  test('pairs that cannot be compared are named', () => {
    const { projection, evaluation } = depthOf(
      judgedPlan({ plan: planOf({ answers: { cloud: 'aws-only' } }), catalog, book }),
    )
    const open = (at: number) => projection.alternatives[at]?.unpriced.join()
    const places = evaluation.alternatives.map((_, at) => at)
    const wanted = places.flatMap((one) =>
      places.flatMap((other) => (other > one && open(one) !== open(other) ? [[one, other]] : [])),
    )
    expect(wanted.length).toBeGreaterThan(0)
    expect(projection.notCompared).toEqual(wanted)
  })
})

describe('growth that a plan gives itself', () => {
  test.each([
    ['models', 'endpoints'],
    ['traffic', 'meanRps'],
    ['training', 'trainingJobsPerDay'],
    ['team', 'teamSize'],
  ] as const)('growth of %s is the plan’s own, wins over the fact, and moves %s', (part, id) => {
    const own = GROWTH_FIELDS[part]
    const answers = { cloud: 'multi-cloud', genaiShare: 50, ...planOf({}).answers, [id]: 10 } as const
    const grownTo = (more: Partial<Plan>) => grownPlan(planOf({ answers, ...more }), 12, catalog).overrides?.[id]
    const asFact = { assumptions: { [`growth-${part}`]: 2 } }
    expect(grownTo({ growth: { [own]: 2 } })).toBe(30)
    expect(grownTo(asFact)).toBe(30)
    expect(grownTo({ ...asFact, growth: { [own]: 0 } })).toBe(10)
    const bills = (more: Partial<Plan>) =>
      depthOf(judgedPlan({ plan: planOf({ answers, ...more }), catalog, book })).projection.alternatives
    expect(bills({ growth: { [own]: 2 } })).toEqual(bills(asFact))
    expect(bills({ growth: { [own]: 2 } })).not.toEqual(bills({}))
  })

  test('a figure never grows beyond what a plan may say', () => {
    const growth = { months: 120, modelsPerYear: 1e9, trafficPerYear: 1e9 }
    const { overrides } = grownPlan(planOf({ answers: { endpoints: 1, meanRps: 1 }, growth }), 119, catalog)
    expect(overrides).toMatchObject({ endpoints: 1e9, meanRps: 1e9 })
  })
})
