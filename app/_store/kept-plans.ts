import { canonicalJson } from '#lib/plan/canonical-json.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** What a tab keeps in the browser: the plan on its screen, and those put aside, the newest first. */
export type KeptPlans = { readonly plan: Plan; readonly putAside: readonly Plan[] }

/** Most plans that are put aside at once; the oldest makes room. */
const MOST_ASIDE = 20

export const isSamePlan = (one: Plan, other: Plan): boolean => canonicalJson(one) === canonicalJson(other)

/** A plan that says anything at all besides its name. */
const hasContent = ({ schema: _, name: __, answers, ...rest }: Plan): boolean =>
  Object.keys(answers).length > 0 || Object.keys(rest).length > 0

/** The plans to put aside while another is open: none twice, none empty, not the open one itself. */
function aside(open: Plan, plans: readonly Plan[]): readonly Plan[] {
  const seen = new Set([canonicalJson(open)])
  const kept = plans.filter((plan) => {
    const text = canonicalJson(plan)
    const isNew = hasContent(plan) && !seen.has(text)
    seen.add(text)
    return isNew
  })
  return kept.slice(0, MOST_ASIDE)
}

/** Another plan on the screen, and the present one put aside. */
export const opened = ({ plan, putAside }: KeptPlans, next: Plan): KeptPlans => ({
  plan: next,
  putAside: aside(next, [plan, ...putAside]),
})

/** What two tabs keep, as one: the plan of the first on the screen, that of the second put aside. */
export const joined = (first: KeptPlans, second: KeptPlans): KeptPlans => ({
  plan: first.plan,
  putAside: aside(first.plan, [second.plan, ...first.putAside, ...second.putAside]),
})
