import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Tier } from '#lib/cost/workload.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** The shipped data and the prices of us-east-1. */
export const catalog = loadCatalog('2026-11-24' as IsoDate)
export const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))

/** A plan with these answers and nothing else. */
export const planOf = (answers: Plan['answers'], more: Partial<Plan> = {}): Plan => ({
  ...emptyPlan('x'),
  answers,
  ...more,
})

/** The lines of a stack, or of a part of one. */
export const linesOf = (
  stack: Readonly<Record<string, string>>,
  plan: Plan,
  tier: Tier = 'highly-available',
): readonly CostLine[] => planCosts({ plan, catalog, book }).linesFor(stack, tier)

/** What a line costs, as text; undefined where it does not stand. */
export const costOf = (lines: readonly CostLine[], id: string) => lines.find((line) => line.id === id)?.cost
