import { keysOf } from '#lib/cost/formulas-applied.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { notApplicableKeys } from '#lib/plan/not-applicable.ts'
import type { Plan } from '#lib/plan/plan.ts'

type Part = { readonly component: string; readonly option: string }

const formulasOf = ({ component, option }: Part, { formulas }: Catalog) =>
  formulas.filter(({ uses }) => uses.some((use) => use.component === component && use.option === option))

/** Whether everything an option is for does not apply: each line of its bill rests on a question that does not. */
export function isLeftOut(part: Part, plan: Plan, catalog: Catalog): boolean {
  const keys = notApplicableKeys(plan, catalog)
  const used = formulasOf(part, catalog)
  return used.length > 0 && used.every((formula) => keysOf(formula).some((key) => keys.has(key)))
}

/** The questions because of which an option's bill leaves lines out: the plan says that they do not apply. */
export function leftOutBy(part: Part, plan: Plan, catalog: Catalog): readonly QuestionId[] {
  const keys = notApplicableKeys(plan, catalog)
  const out = new Set(
    formulasOf(part, catalog)
      .flatMap(keysOf)
      .filter((key) => keys.has(key)),
  )
  return catalog.policy.questions.flatMap(({ id }) => (out.has(`answer:${id}`) ? [id] : []))
}
