import type { Tier } from '#lib/cost/workload.ts'
import { type Condition, NO_MEASURES, outcomeOf, type Situation } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Stack } from '#lib/decision/stack.ts'
import type { Catalog, OneOffWork } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** The figure an hour of work is paid with. */
const HOURLY = 'answer:engineerHourlyUsd'

/** Work done once for a stack: in which month (from 1), how many hours, and what that costs in USD. */
export type OneOffCost = Pick<OneOffWork, 'id' | 'title' | 'kind'> & {
  readonly month: number
  readonly hours: number
  readonly usd: number
}

type Scope = { readonly plan: Plan; readonly catalog: Catalog; readonly tier: Tier; readonly months: number }

const numberOf = (values: ReadonlyMap<string, number | string>, key: string): number => {
  const value = values.get(key)
  return typeof value === 'number' ? value : 0
}

const holds = (condition: Condition, situation: Situation): boolean =>
  outcomeOf(condition, situation, () => undefined) === 'yes'

/** The work of one row: its hours, by how well the team knows the trade. */
function costOf(work: OneOffWork, { plan, catalog, months }: Scope, situation: Situation): OneOffCost {
  const { id, title, kind, hours, factor } = work
  const values = figureValues(plan, catalog)
  const chosen = factor?.instead.find(({ when }) => holds(when, situation)) ?? factor
  const worked = numberOf(values, hours) * (chosen ? numberOf(values, chosen.from) : 1)
  const usd = worked * numberOf(values, HOURLY)
  return { id, title, kind, month: kind === 'exit' ? months : 1, hours: stableNumber(worked), usd: stableNumber(usd) }
}

/** The options that already run, as the answers say: nothing is moved to them. */
const keptOptions = ({ keepRules }: Policy, { answers }: Situation): ReadonlySet<string> =>
  new Set(
    keepRules.flatMap(({ component, question, keeps }) => {
      const given = answers[question]
      const option = typeof given === 'string' && Object.hasOwn(keeps, given) ? keeps[given] : undefined
      return option === undefined ? [] : [`${component}/${option}`]
    }),
  )

/** What a stack asks for once: set-up and migration in the first month, exit in the last. What already runs is not moved. */
export function oneOffsFor(stack: Stack, scope: Scope): readonly OneOffCost[] {
  const { plan, catalog, tier } = scope
  const situation = situationFromPlan(plan, catalog, NO_MEASURES)
  const kept = keptOptions(catalog.policy, situation)
  const isUsed = ({ uses, kind }: OneOffWork): boolean =>
    uses.some(
      ({ component, option }) =>
        Object.entries(stack).some((part) => part[0] === component && part[1] === option) &&
        !(kind === 'migration' && kept.has(`${component}/${option}`)),
    )
  return catalog.oneOffs
    .filter((work) => isUsed(work) && (work.tier === null || work.tier === tier))
    .filter(({ when }) => when === undefined || holds(when, situation))
    .map((work) => costOf(work, scope, situation))
}
