import type { Measures, Situation } from '#lib/decision/condition.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { oncePerPlan } from '#lib/plan/once-per-plan.ts'
import { isGiven, likelyOf, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'

/** The question whose answer is assumed where a plan gives none: prices speak of some region always. */
const ASSUMED: QuestionId = 'region'

const answersOf = oncePerPlan((plan: Plan, catalog: Catalog): Omit<Situation, 'measures'> => {
  const notApplicable = new Set(Object.keys(plan.notApplicable ?? {}))
  const answers: Record<QuestionId, AnswerValue> = { [ASSUMED]: regionOf(plan, catalog), ...plan.answers }
  for (const [id, override] of Object.entries(plan.overrides ?? {})) answers[id] = likelyOf(override)
  for (const id of notApplicable) delete answers[id]
  return { answers, notApplicable, assumed: new Set(isGiven(ASSUMED, plan) ? [] : [ASSUMED]) }
})

/**
 * What the rules are judged against: overrides win over answers, and what is marked not applicable counts as neither.
 * Prices speak of some region always, so rules read the same one.
 */
export const situationFromPlan = (plan: Plan, catalog: Catalog, measures: Measures): Situation => ({
  ...answersOf(plan, catalog),
  measures,
})
