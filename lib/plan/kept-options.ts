import type { CostLine } from '#lib/cost/stack-lines.ts'
import { type Total, totalOf } from '#lib/cost/total.ts'
import { NO_MEASURES, type Situation } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'

/** The options that already run, as the answers say, as `component/option`. */
export const keptOptions = ({ keepRules }: Policy, { answers }: Situation): ReadonlySet<string> =>
  new Set(
    keepRules.flatMap(({ component, question, keeps }) => {
      const given = answers[question]
      const option = typeof given === 'string' && Object.hasOwn(keeps, given) ? keeps[given] : undefined
      return option === undefined ? [] : [`${component}/${option}`]
    }),
  )

/** The part of a cloud bill that is paid already: what runs, and the total of its lines in USD a month. */
export type PaidAlready = { readonly titles: readonly string[]; readonly total: Total }

/** What of an alternative's cloud bill is for options that already run; null where nothing of it is. */
export function paidAlready({ lines }: Pick<Alternative, 'lines'>, plan: Plan, catalog: Catalog): PaidAlready | null {
  const kept = keptOptions(catalog.policy, situationFromPlan(plan, catalog, NO_MEASURES))
  const isKept = ({ component, option, category }: CostLine) =>
    category === 'cloud' && kept.has(`${component}/${option}`)
  const own = lines.filter(isKept)
  if (own.length === 0) return null
  const titles = [...new Map(own.map((one) => [one.component, optionTitle(one, plan, catalog)])).values()]
  return { titles, total: totalOf(own) }
}
