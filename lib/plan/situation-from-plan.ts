import type { Measures, Situation } from '#lib/decision/condition.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { oncePerPlan } from '#lib/plan/once-per-plan.ts'
import type { Override, Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'

const likelyOf = (override: Override): number => (typeof override === 'number' ? override : override.likely)

const answersOf = oncePerPlan((plan: Plan, catalog: Catalog): Omit<Situation, 'measures'> => {
  const notApplicable = new Set(Object.keys(plan.notApplicable ?? {}))
  const overrides = Object.entries(plan.overrides ?? {}).map(([id, override]) => [id, likelyOf(override)] as const)
  const given = Object.entries({ region: regionOf(plan, catalog), ...plan.answers, ...Object.fromEntries(overrides) })
  const answers = Object.fromEntries(given.filter(([id]) => !notApplicable.has(id)))
  const assumed = new Set(
    given.flatMap(([id]) => (plan.answers[id] === undefined && plan.overrides?.[id] === undefined ? [id] : [])),
  )
  return { answers, notApplicable, assumed }
})

/**
 * What the rules are judged against: overrides win over answers, and what is marked not applicable counts as neither.
 * Prices speak of some region always, so rules read the same one.
 */
export const situationFromPlan = (plan: Plan, catalog: Catalog, measures: Measures): Situation => ({
  ...answersOf(plan, catalog),
  measures,
})
