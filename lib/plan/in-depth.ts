import type { Catalog } from '#lib/plan/catalog-type.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { type SwitchPoint, switchPointsOf } from '#lib/plan/switch-points.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** What takes too long for every keystroke. Alternatives are named by their place in the evaluation of the same plan. */
export type InDepth = { readonly switches: readonly SwitchPoint[] }

/** Looks deeper into the costs of a plan: what `evaluatePlan` leaves out so that it can be run at every keystroke. */
export function inDepth(plan: Plan, catalog: Catalog, sheet: PriceSheet): InDepth {
  const pricing = { plan, catalog, book: priceBookFor(plan.priceOverrides ?? [], catalog, sheet) }
  const { alternatives, tier, valuing } = judgedPlan(pricing)
  return { switches: switchPointsOf({ pricing, alternatives, tier, countPeople: valuing.countPeople }) }
}
