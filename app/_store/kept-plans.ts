import { canonicalJson } from '#lib/plan/canonical-json.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** What a tab keeps in the browser: the plan on its screen, and those put aside, the newest first. */
export type KeptPlans = { readonly plan: Plan; readonly putAside: readonly Plan[] }

const texts = new WeakMap<Plan, string>()

/** The text a plan is kept as; worked out once, because those put aside do not change while one is typed into. */
export function keptText(plan: Plan): string {
  const text = texts.get(plan) ?? canonicalJson(plan)
  texts.set(plan, text)
  return text
}

export const isSamePlan = (one: Plan, other: Plan): boolean => keptText(one) === keptText(other)

/** Whether a plan says anything at all besides its name. */
export const hasContent = ({ schema: _, name: __, answers, ...rest }: Plan): boolean =>
  Object.keys(answers).length > 0 || Object.keys(rest).length > 0

/** The plans to put aside while another is open: none twice, none empty, not the open one itself. None is ever dropped for want of room. */
function aside(open: Plan, plans: readonly Plan[]): readonly Plan[] {
  const seen = new Set([keptText(open)])
  return plans.filter((plan) => {
    const text = keptText(plan)
    const isNew = hasContent(plan) && !seen.has(text)
    seen.add(text)
    return isNew
  })
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

/** The same plans, and one more put aside. */
export const withAside = ({ plan, putAside }: KeptPlans, one: Plan): readonly Plan[] => aside(plan, [one, ...putAside])
