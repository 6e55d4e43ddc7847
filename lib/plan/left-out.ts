import { keysOf } from '#lib/cost/stack-lines.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { notApplicableKeys } from '#lib/plan/not-applicable.ts'
import type { Plan } from '#lib/plan/plan.ts'

type Part = { readonly component: string; readonly option: string }

/** The questions because of which an option's bill leaves lines out: the plan says that they do not apply. */
export function leftOutBy({ component, option }: Part, plan: Plan, catalog: Catalog): readonly QuestionId[] {
  const keys = notApplicableKeys(plan, catalog)
  const used = catalog.formulas.filter(({ uses }) =>
    uses.some((use) => use.component === component && use.option === option),
  )
  const out = new Set(used.flatMap(keysOf).filter((key) => keys.has(key)))
  return catalog.policy.questions.flatMap(({ id }) => (out.has(`answer:${id}`) ? [id] : []))
}
