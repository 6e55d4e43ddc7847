import type { Override, Plan } from '#lib/plan/plan.ts'

/** What a plan says of growth: the plan's own growth, and the rates that are facts. */
export type Growing = {
  readonly growth: Plan['growth'] | undefined
  /** By the id of the fact; undefined where the fact's own value counts. */
  readonly rates: Readonly<Record<string, Override | undefined>>
}

/** What growth hangs on in a plan, so that it can be brought back. */
export const growingIn = ({ growth, assumptions }: Plan, facts: readonly string[]): Growing => ({
  growth,
  rates: Object.fromEntries(facts.map((id) => [id, assumptions?.[id]])),
})

const given = <Value>(record: Readonly<Record<string, Value | undefined>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])))

/** The plan with this growth and no other; what says nothing leaves no trace. */
export function withGrowing(plan: Plan, { growth, rates }: Growing): Plan {
  const { growth: _, assumptions, ...others } = plan
  const all = given({ ...assumptions, ...rates })
  const own = given({ ...growth })
  return {
    ...others,
    ...(Object.keys(all).length > 0 ? { assumptions: all } : {}),
    ...(Object.keys(own).length > 0 ? { growth: own } : {}),
  }
}
