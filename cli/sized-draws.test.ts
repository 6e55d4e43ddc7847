import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { drawFigures } from '#lib/plan/figure-columns.ts'
import { figuresDrawn } from '#lib/plan/figures-drawn.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { withFigure } from '#lib/plan/switch-points.ts'
import { uncertainFigures } from '#lib/plan/uncertain-figures.ts'
import { billsBehind, columnsBehind } from '#lib/plan/varied-figures.ts'
import { addColumns, numberIn } from '#lib/units/formula-columns.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const DRAWS = 400
const read = loadCatalog('2026-11-24' as IsoDate)
const catalog: Catalog = { ...read, uncertainty: { ...read.uncertainty, draws: DRAWS } }
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))

/** A team that may be small or five times as large: its tier, its server and its runs move from draw to draw. */
const plan: Plan = {
  schema: 'plan@1',
  name: 'x',
  answers: { cloud: 'aws-only', budgetIsCap: false },
  overrides: { teamSize: { low: 20, likely: 24, high: 120 } },
}

test('each draw costs what the plan costs with its figures, sized anew', () => {
  const pricing = { plan, catalog, book }
  const { alternatives, tier } = judgedPlan(pricing)
  const figures = figuresDrawn({ pricing, tier, bills: alternatives })
  const stacks = alternatives.map(({ stack }) => stack)
  const drawn = new Map(figures.map(({ key, column }) => [key, column]))
  const behind = columnsBehind(pricing, { tier, stacks }, drawn)
  const bills = billsBehind(stacks, behind, pricing)
  expect(new Set(behind.map((one) => one.workload.tier)).size).toBeGreaterThan(1)
  for (let draw = 0; draw < DRAWS; draw += 20) {
    const sized = figures.reduce((set, { key, column }) => withFigure(set, key, column[draw] ?? Number.NaN), plan)
    const costs = planCosts({ ...pricing, plan: sized })
    alternatives.forEach(({ stack }, at) => {
      const exact = Number(totalOf(costs.linesFor(stack, costs.sizedTier())).known)
      const bill = bills[at]
      expect(numberIn(addColumns(bill?.cloud ?? 0, bill?.people ?? 0), draw)).toBeCloseTo(exact, 2)
    })
  }
})

/** Pearson's correlation of ranks is Spearman's. */
function rankCorrelation(a: Uint32Array, b: Uint32Array): number {
  const middle = (a.length - 1) / 2
  const sum = (one: Uint32Array, other: Uint32Array) =>
    one.reduce((all, rank, draw) => all + (rank - middle) * ((other[draw] ?? 0) - middle), 0)
  return sum(a, b) / Math.sqrt(sum(a, a) * sum(b, b))
}

test('figures with a common cause are high and low together, and keep their own distribution', () => {
  const keys = ['answer:teamSize', 'answer:trainingJobsPerDay', 'answer:meanRps']
  const spreads = uncertainFigures(new Set(keys), { plan: { ...plan, overrides: {} }, catalog })
  const drawing = { draws: 10_000, seed: 1, causes: catalog.uncertainty.causes }
  const drawn = drawFigures(spreads, drawing)
  const apart = drawFigures(spreads, { ...drawing, causes: [] })
  const stretchOf = (key: string) => drawn.find((one) => one.key === key)?.stretch ?? new Uint32Array(0)
  const [team, jobs, traffic] = keys.map(stretchOf)
  if (!team || !jobs || !traffic) throw new Error('not drawn')
  expect(rankCorrelation(team, jobs)).toBeCloseTo(0.5, 1)
  expect(Math.abs(rankCorrelation(team, traffic))).toBeLessThan(0.05)
  for (const [at, { column }] of drawn.entries()) expect(column.toSorted()).toEqual(apart[at]?.column.toSorted())
})
