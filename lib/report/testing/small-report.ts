import type { Answers } from '#lib/decision/question.ts'
import { inDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import type { Reported } from '#lib/report/reported.ts'

/** What the reports of a plan over the small catalog are made of. */
export function smallReport(answers: Answers, more: Partial<Plan> = {}): Reported {
  const plan: Plan = { schema: 'plan@1', name: 'Fraud', answers, ...more }
  const depth = inDepth(plan, SMALL_CATALOG, SMALL_SHEET)
  return { plan, catalog: SMALL_CATALOG, evaluation: depth.evaluation, depth }
}
