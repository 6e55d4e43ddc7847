import { keysOf } from '#lib/cost/formulas-applied.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { questionsRead } from '#lib/decision/questions-read.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { isGiven, type Plan } from '#lib/plan/plan.ts'

/**
 * What it does to a plan that a question does not apply: lines that rest on it are left out, rules that ask for it stay
 * undecided, or nothing was ever going to be assumed for it.
 */
export const NOT_APPLICABLE_EFFECTS = ['removes-lines', 'leaves-rules-open', 'assumes-nothing'] as const
export type NotApplicableEffect = (typeof NOT_APPLICABLE_EFFECTS)[number]

/** Keys of the figures that do not apply: marked so in the plan, or open with a default that leans on one marked so. */
export function notApplicableKeys(plan: Plan, { policy, derived }: Catalog): ReadonlySet<string> {
  const keys = new Set(Object.keys(plan.notApplicable ?? {}).map((id) => `answer:${id}`))
  for (const { id, default: fallback } of policy.questions) {
    const open = !isGiven(id, plan)
    const formula =
      fallback?.kind === 'formula' && open ? derived.find((one) => one.id === fallback.formula) : undefined
    if (Object.values(formula?.inputs ?? {}).some(({ from }) => keys.has(from))) keys.add(`answer:${id}`)
  }
  return keys
}

/** What marking the question as not applicable does in this plan, whatever else is marked. */
export function notApplicableEffect(id: QuestionId, plan: Plan, catalog: Catalog): NotApplicableEffect {
  const keys = notApplicableKeys({ ...plan, notApplicable: { [id]: 'other' } }, catalog)
  if (catalog.formulas.some((formula) => keysOf(formula).some((key) => keys.has(key)))) return 'removes-lines'
  return questionsRead(catalog.policy).has(id) ? 'leaves-rules-open' : 'assumes-nothing'
}
