import type { Tier } from '#lib/cost/workload.ts'
import { type Condition, NO_MEASURES, outcomeOf, type Situation } from '#lib/decision/condition.ts'
import type { Stack } from '#lib/decision/stack.ts'
import type { Catalog, OneOffWork } from '#lib/plan/catalog-type.ts'
import { keptOptions } from '#lib/plan/kept-options.ts'
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

/** Work of which nothing says how much it is: no row of the catalog is of this option. */
export type UnknownWork = Pick<OneOffCost, 'kind' | 'month'> & { readonly component: string; readonly option: string }

/** What is done once for a stack: what is known of it, and what is not. */
export type OneOffs = { readonly known: readonly OneOffCost[]; readonly unknown: readonly UnknownWork[] }

const KINDS = ['set-up', 'migration', 'exit'] as const satisfies readonly OneOffWork['kind'][]

type Scope = { readonly plan: Plan; readonly catalog: Catalog; readonly tier: Tier; readonly months: number }

const numberOf = (values: ReadonlyMap<string, number | string>, key: string): number => {
  const value = values.get(key)
  return typeof value === 'number' ? value : 0
}

const holds = (condition: Condition, situation: Situation): boolean =>
  outcomeOf(condition, situation, () => undefined) === 'yes'

/** Set-up and migration stand in the first month, exit in the last. */
const monthOf = (kind: OneOffWork['kind'], months: number): number => (kind === 'exit' ? months : 1)

/** The work of one row: its hours, by how well the team knows the trade. */
function costOf(work: OneOffWork, { plan, catalog, months }: Scope, situation: Situation): OneOffCost {
  const { id, title, kind, hours, factor } = work
  const values = figureValues(plan, catalog)
  const chosen = factor?.instead.find(({ when }) => holds(when, situation)) ?? factor
  const worked = numberOf(values, hours) * (chosen ? numberOf(values, chosen.from) : 1)
  const usd = worked * numberOf(values, HOURLY)
  return { id, title, kind, month: monthOf(kind, months), hours: stableNumber(worked), usd: stableNumber(usd) }
}

type Part = { readonly component: string; readonly option: string }

const partsOf = (stack: Stack): readonly Part[] =>
  Object.entries(stack).flatMap(([component, option]) => (option === 'none' ? [] : [{ component, option }]))

const uses = (work: OneOffWork, { component, option }: Part): boolean =>
  work.uses.some((one) => one.component === component && one.option === option)

/** The kinds of work that other options of a part ask for in this plan, where no row at all is of its own option. */
function unknownKinds(
  part: Part,
  applying: readonly OneOffWork[],
  { oneOffs }: Catalog,
): readonly OneOffWork['kind'][] {
  if (oneOffs.some((work) => uses(work, part))) return []
  return KINDS.filter((kind) =>
    applying.some((work) => work.kind === kind && work.uses.some(({ component }) => component === part.component)),
  )
}

/** What a stack asks for once: set-up and migration in the first month, exit in the last. What already runs is not moved. */
export function oneOffsFor(stack: Stack, scope: Scope): OneOffs {
  const { plan, catalog, tier, months } = scope
  const situation = situationFromPlan(plan, catalog, NO_MEASURES)
  const kept = keptOptions(catalog.policy, situation)
  const isMoved = ({ component, option }: Part): boolean => !kept.has(`${component}/${option}`)
  const parts = partsOf(stack)
  const applying = catalog.oneOffs.filter(
    (work) => (work.tier === null || work.tier === tier) && (work.when === undefined || holds(work.when, situation)),
  )
  const isAsked = (part: Part, kind: OneOffWork['kind']): boolean => kind !== 'migration' || isMoved(part)
  return {
    known: applying
      .filter((work) => parts.some((part) => uses(work, part) && isAsked(part, work.kind)))
      .map((work) => costOf(work, scope, situation)),
    unknown: parts.flatMap((part) =>
      unknownKinds(part, applying, catalog)
        .filter((kind) => isAsked(part, kind))
        .map((kind) => ({ ...part, kind, month: monthOf(kind, months) })),
    ),
  }
}
