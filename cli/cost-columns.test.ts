import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { billColumns } from '#lib/cost/cost-columns.ts'
import { stackLines } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import { COMPONENTS, perComponent, type Stack } from '#lib/decision/stack.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { withFigure } from '#lib/plan/switch-points.ts'
import { withDerivedColumns, workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import { numberIn } from '#lib/units/formula-columns.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const { formulas, policy } = catalog

/** Stacks that together use every option. */
const stacks: readonly Stack[] = Array.from(
  { length: Math.max(...COMPONENTS.map((one) => policy.options.filter(({ component }) => component === one).length)) },
  (_, at) =>
    perComponent((component) => {
      const own = policy.options.filter((option) => option.component === component)
      return own[at % own.length]?.id ?? 'none'
    }),
)

const scenarios = loadScenarios().flatMap(({ id, plan }) => {
  const decoded = planFrom(plan, catalog)
  return decoded.kind === 'ok' ? [[id, decoded.document] as const] : []
})

const FACTORS = [0, 0.5, 1, 3, 1000] as const

function expectSameBills(plan: Plan, figure: string, now: number): void {
  const book = priceBookFor(plan.priceOverrides ?? [], catalog, loadPriceSheet(regionOf(plan, catalog)))
  const workload = workloadFromPlan(plan, catalog, 'highly-available')
  const values = Float64Array.from(FACTORS, (factor) => now * factor)
  const varied = withDerivedColumns(new Map([[figure, values]]), plan, catalog)
  const costing = { workload, book, varied, known: new Map() }
  for (const stack of stacks) {
    const bill = billColumns(stack, formulas, costing)
    values.forEach((value, draw) => {
      const sized = workloadFromPlan(withFigure(plan, figure, value), catalog, 'highly-available')
      const lines = stackLines(stack, formulas, { workload: sized, book })
      for (const category of ['cloud', 'people'] as const) {
        const exact = Number(totalOf(lines.filter((line) => line.category === category)).known)
        // Exact lines round quantities to six places, columns do not.
        expect(Math.abs(numberIn(bill[category], draw) - exact)).toBeLessThanOrEqual(1e-3 + exact * 1e-7)
      }
      expect([...bill.unpriced].toSorted()).toEqual([...totalOf(lines).unpriced].toSorted())
    })
  }
}

describe('bills by the column are the exact bills', () => {
  const spot: Plan = { ...emptyPlan('x'), answers: { cloud: 'aws-only', trainingInterruptible: true } }

  test.each([...scenarios.filter((_, at) => at % 6 === 0), ['training on spare capacity', spot] as const])(
    '%s',
    (_, plan) => {
      const { values } = workloadFromPlan(plan, catalog, 'highly-available')
      for (const { figure } of catalog.drivers) {
        const now = values.get(figure)
        if (typeof now === 'number') expectSameBills(plan, figure, now)
      }
    },
  )
})
