import type { Answers } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { inDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import type { Reported } from '#lib/report/reported.ts'

/** What the reports of a plan over the small catalog, or one made from it, are made of. */
export function smallReport(answers: Answers, more: Partial<Plan> = {}, catalog: Catalog = SMALL_CATALOG): Reported {
  const plan: Plan = { schema: 'plan@1', name: 'Fraud', answers, ...more }
  const depth = inDepth(plan, catalog, SMALL_SHEET)
  return { plan, catalog, evaluation: depth.evaluation, depth }
}
