import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { totalOf } from '#lib/cost/total.ts'
import { hardCap } from '#lib/decision/budget.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { type SwitchInput, type SwitchPoint, switchPointsOf, withFigure } from '#lib/plan/switch-points.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const FIGURES: readonly (readonly [string, readonly number[]])[] = [
  ['answer:endpoints', Array.from({ length: 51 }, (_, at) => at)],
  ['fact:people-hours-sagemaker-endpoints', Array.from({ length: 161 }, (_, at) => at / 2)],
  ['fact:people-hours-per-sagemaker-endpoint', Array.from({ length: 81 }, (_, at) => at / 4)],
]
/** Experiment runs move a self-hosted MLflow from tier to tier. */
const RUNS: (typeof FIGURES)[number] = ['answer:experimentRunsPerDay', Array.from({ length: 401 }, (_, at) => at * 5)]
const read = loadCatalog('2026-11-24' as IsoDate)
const driving = (figures: readonly (typeof FIGURES)[number][]) => ({
  ...read,
  drivers: read.drivers.filter(({ figure }) => figures.some(([one]) => one === figure)),
})
const catalog = driving(FIGURES)
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))

const planOf = (answers: Plan['answers']): Plan => ({ schema: 'plan@1', name: 'x', answers })

function inputOf(plan: Plan, countPeople: boolean, own = catalog): SwitchInput {
  const pricing = { plan, catalog: own, book }
  const { alternatives, tier } = judgedPlan(pricing)
  return { pricing, alternatives, tier, countPeople }
}

/** The tier that a plan is sized for. */
const tierAt = ({ tierUnder, situation }: ReturnType<typeof planCosts>) => tierUnder(hardCap(situation.answers))

/** The exact bills of all alternatives with a figure set: what is known, as a number and as text, and what is not. */
function exactBills(figure: string, value: number, { alternatives, countPeople, pricing: { plan } }: SwitchInput) {
  const costs = planCosts({ plan: withFigure(plan, figure, value), catalog, book })
  const tier = tierAt(costs)
  return alternatives.map(({ stack }) => {
    const lines = costs.linesFor(stack, tier)
    const { known } = totalOf(lines.filter(({ category }) => countPeople || category === 'cloud'))
    return { usd: Number(known), known, unpriced: totalOf(lines).unpriced.toSorted().join() }
  })
}

/** By definition: every step of the range, exact bills, the nearest step where the other one is cheaper. */
function byDefinition(input: SwitchInput, [figure, values]: (typeof FIGURES)[number]): readonly SwitchPoint[] {
  const { plan } = input.pricing
  const now = presentOf(figure, plan)
  const bills = new Map([...values, now].map((value) => [value, exactBills(figure, value, input)]))
  const places = input.alternatives.map((_, at) => at)
  const pairs = places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other] as const))
  return pairs.flatMap(([one, other]): SwitchPoint[] => {
    const sign = (value: number) =>
      Math.sign((bills.get(value)?.[one]?.usd ?? 0) - (bills.get(value)?.[other]?.usd ?? 0))
    const isOpen = (value: number) => bills.get(value)?.[one]?.unpriced !== bills.get(value)?.[other]?.unpriced
    if (isOpen(now) || sign(now) === 0) return []
    const [at] = values
      .filter((value) => !isOpen(value) && sign(value) === -sign(now))
      .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))
    if (at === undefined) return []
    const side = (place: number) => ({ alternative: place, usd: bills.get(at)?.[place]?.known ?? '' })
    const [cheaper, dearer] = sign(at) < 0 ? [side(one), side(other)] : [side(other), side(one)]
    return [{ figure, now, at, cheaper, dearer }]
  })
}

function presentOf(figure: string, plan: Plan): number {
  const id = figure.replace(/^\w+:/, '')
  const given = plan.answers[id]
  if (typeof given === 'number') return given
  const fact = catalog.measures.find((one) => one.id === id)?.history[0]?.value
  return fact ?? 2
}

/** A plan that compares an MLflow of its own, whose tier may rise, with a tracking server. */
const pinned = (answers: Plan['answers']): Plan => ({
  ...planOf(answers),
  pinnedStacks: (['mlflow-self-hosted', 'sagemaker-mlflow-server'] as const).map((tracking) => ({
    name: tracking,
    stack: { tracking, registry: 'mlflow-registry' },
  })),
})

describe('switch points', () => {
  test.each([
    ['ten people', { teamSize: 10, cloud: 'aws-only', endpoints: 2 }],
    ['many endpoints', { teamSize: 30, cloud: 'aws-mainly', endpoints: 40, flexibility: 5 }],
    ['two clouds', { teamSize: 6, cloud: 'multi-cloud', endpoints: 3 }],
  ] as const)('are what trying every step with exact bills finds: %s', (_, answers) => {
    for (const countPeople of [true, false]) {
      const input = inputOf(planOf(answers), countPeople)
      const wanted = FIGURES.flatMap((figure) => byDefinition(input, figure))
      const found = switchPointsOf(input)
      const keyOf = (one: SwitchPoint) => JSON.stringify(one)
      expect(found.map(keyOf).toSorted()).toEqual(wanted.map(keyOf).toSorted())
    }
  })

  test.each([true, false])(
    'hold where a figure moves self-hosted MLflow to another tier; people counted: %s',
    (people) => {
      const plan = pinned({ teamSize: 10, cloud: 'multi-cloud', endpoints: 2, experimentRunsPerDay: 20 })
      const input = inputOf(plan, people, driving([RUNS]))
      const wanted = byDefinition(input, RUNS)
      expect(switchPointsOf(input)).toEqual(wanted)
      const tiers = wanted.map(({ at }) => tierAt(planCosts({ plan: withFigure(plan, RUNS[0], at), catalog, book })))
      expect(tiers.some((tier) => tier !== input.tier)).toBe(true)
    },
  )

  test('under a cap hold with the bills that their value makes', () => {
    const sizes = { teamSize: 8, cloud: 'multi-cloud', endpoints: 2, experimentRunsPerDay: 20 } as const
    const plan = pinned({ ...sizes, budgetIsCap: true, monthlyBudgetUsd: 4000 })
    const input = inputOf(plan, true, driving([...FIGURES, RUNS]))
    const found = switchPointsOf(input)
    expect(found.length).toBeGreaterThan(0)
    for (const { figure, at, cheaper, dearer } of found) {
      const bills = exactBills(figure, at, input)
      expect([bills[cheaper.alternative]?.known, bills[dearer.alternative]?.known]).toEqual([cheaper.usd, dearer.usd])
      expect(Number(cheaper.usd)).toBeLessThan(Number(dearer.usd))
    }
  })

  test('exist where hours of people decide', () => {
    const points = switchPointsOf(inputOf(planOf({ teamSize: 10, cloud: 'aws-only', endpoints: 2 }), true))
    expect(points.length).toBeGreaterThan(0)
  })

  test('a figure is set where the plan has it', () => {
    const plan: Plan = { ...planOf({ endpoints: 2 }), overrides: { teamSize: 3 } }
    expect(withFigure(plan, 'answer:endpoints', 7).overrides).toEqual({ teamSize: 3, endpoints: 7 })
    expect(withFigure(plan, 'fact:keys', 7).assumptions).toEqual({ keys: 7 })
  })
})
