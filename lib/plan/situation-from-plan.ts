import type { Situation } from '#lib/decision/condition.ts'
import type { Override, Plan } from '#lib/plan/plan.ts'

const likelyOf = (override: Override): number => (typeof override === 'number' ? override : override.likely)

/**
 * What the rules are judged against: overrides win over answers, and what is marked not applicable counts as neither.
 */
export function situationFromPlan(plan: Plan, measures: Situation['measures']): Situation {
  const notApplicable = new Set(Object.keys(plan.notApplicable ?? {}))
  const overrides = Object.entries(plan.overrides ?? {}).map(([id, override]) => [id, likelyOf(override)] as const)
  const given = Object.entries({ ...plan.answers, ...Object.fromEntries(overrides) })
  const answers = Object.fromEntries(given.filter(([id]) => !notApplicable.has(id)))
  return { answers, notApplicable, measures }
}
