import type { Tier } from '#lib/cost/workload.ts'
import { NO_MEASURES, outcomeOf } from '#lib/decision/condition.ts'
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

/** The work of one row: its hours, by how well the team knows the trade. */
function costOf(work: OneOffWork, { plan, catalog, months }: Scope): OneOffCost {
  const { id, title, kind, hours, factor } = work
  const values = figureValues(plan, catalog)
  const situation = situationFromPlan(plan, catalog, NO_MEASURES)
  const chosen = factor?.instead.find(({ when }) => outcomeOf(when, situation, () => undefined) === 'yes') ?? factor
  const worked = numberOf(values, hours) * (chosen ? numberOf(values, chosen.from) : 1)
  const usd = worked * numberOf(values, HOURLY)
  return { id, title, kind, month: kind === 'exit' ? months : 1, hours: stableNumber(worked), usd: stableNumber(usd) }
}

/** What a stack asks for once: set-up and migration in the first month, exit in the last. */
export function oneOffsFor(stack: Stack, scope: Scope): readonly OneOffCost[] {
  const { catalog, tier } = scope
  const isUsed = ({ uses }: OneOffWork): boolean =>
    uses.some((use) =>
      Object.entries(stack).some(([component, option]) => use.component === component && use.option === option),
    )
  return catalog.oneOffs
    .filter((work) => isUsed(work) && (work.tier === null || work.tier === tier))
    .map((work) => costOf(work, scope))
}
