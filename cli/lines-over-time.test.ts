import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { figuresMoved, restsOnAny, restsOnTheSame } from '#lib/cost/known-lines.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { formulasInForce, formulasWhere } from '#lib/plan/formulas-in-force.ts'
import { grownPlan, grownQuestions } from '#lib/plan/growth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { figureValues, unsizedWorkload } from '#lib/plan/workload-from-plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** What is worked out once for all months of a plan is what each month would have worked out by itself. */
const catalog = loadCatalog('2026-11-26' as IsoDate)
const MONTHS = [0, 1, 13, 36, 119]
const growth = { modelsPerYear: 2, trafficPerYear: 2, trainingPerYear: 2, teamPerYear: 2 }
const plans = loadScenarios().flatMap(({ id, plan }): readonly (readonly [string, Plan])[] => {
  const read = planFrom(plan, catalog)
  return read.kind === 'ok' ? [[id, { ...read.document, growth }]] : []
})

describe('the lines that hold in later months', () => {
  test.each(plans)('%s', (_, plan) => {
    const inForce = formulasWhere(plan, catalog, grownQuestions(catalog))
    for (const month of MONTHS) {
      const grown = grownPlan(plan, month, catalog)
      const values = figureValues(grown, catalog)
      expect(inForce(grown, values)).toBe(formulasInForce(grown, catalog, values))
    }
  })

  test('sizes and answers that grow decide over some of them', () => {
    const lists = plans.map(([, plan]) =>
      MONTHS.map((month) => {
        const grown = grownPlan(plan, month, catalog)
        return formulasInForce(grown, catalog, figureValues(grown, catalog))
      }),
    )
    expect(lists.some((months) => new Set(months).size > 2)).toBe(true)
  })
})

test('a line rests on a figure that moved exactly where it does not rest on the same ones', () => {
  for (const [, plan] of plans) {
    const [one, other] = [12, 13].map((month) => unsizedWorkload(grownPlan(plan, month, catalog), catalog))
    if (!one || !other) throw new Error('no months')
    const moved = figuresMoved(one, other)
    for (const formula of catalog.formulas)
      expect(restsOnAny(formula, moved), formula.id).toBe(!restsOnTheSame(formula, one, other))
  }
})
