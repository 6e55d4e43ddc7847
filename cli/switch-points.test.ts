import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { totalOf } from '#lib/cost/total.ts'
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
const read = loadCatalog('2026-11-24' as IsoDate)
const catalog = { ...read, drivers: read.drivers.filter(({ figure }) => FIGURES.some(([one]) => one === figure)) }
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))

const planOf = (answers: Plan['answers']): Plan => ({ schema: 'plan@1', name: 'x', answers })

function inputOf(plan: Plan, countPeople: boolean): SwitchInput {
  const pricing = { plan, catalog, book }
  const { alternatives, tier } = judgedPlan(pricing)
  return { pricing, alternatives, tier, countPeople }
}

/** The exact bills of all alternatives with a figure set: what is known, as a number and as text, and what is not. */
function exactBills(
  figure: string,
  value: number,
  { alternatives, countPeople, tier, pricing: { plan } }: SwitchInput,
) {
  const costs = planCosts({ plan: withFigure(plan, figure, value), catalog, book })
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
    if (bills.get(now)?.[one]?.unpriced !== bills.get(now)?.[other]?.unpriced || sign(now) === 0) return []
    const [at] = values
      .filter((value) => sign(value) === -sign(now))
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
