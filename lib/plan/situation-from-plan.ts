import type { Situation } from '#lib/decision/condition.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** What the rules are judged against. An answer that is also marked not applicable counts as not applicable. */
export function situationFromPlan(plan: Plan, measures: Situation['measures']): Situation {
  const notApplicable = new Set(Object.keys(plan.notApplicable ?? {}))
  const answers = Object.fromEntries(Object.entries(plan.answers).filter(([id]) => !notApplicable.has(id)))
  return { answers, notApplicable, measures }
}
