import type { Candidate } from '#lib/decision/decide.ts'
import type { Policy } from '#lib/decision/policy.ts'

/** A stack that is out, as far as it is told by what. */
type ShutStack = Pick<Candidate, 'exclusions' | 'overCap'>

/** Ids of rules, any of which shuts an option. */
type OptionShut = readonly string[]

/** What shuts a stack: any of its parts does, once all options of the part are shut. */
type Ways = readonly (readonly OptionShut[])[]

function waysOf({ exclusions, overCap }: ShutStack, { budget }: Policy): Ways {
  if (overCap) return [[[budget.id]]]
  const parts = Map.groupBy(exclusions, ({ component }) => component)
  return [...parts.values()].map((part) =>
    [...Map.groupBy(part, ({ option }) => option).values()].map((some) => some.map(({ rule }) => rule.id)),
  )
}

const isShutBy = (ways: Ways, rules: readonly string[]): boolean =>
  ways.some((part) => part.every((option) => option.some((id) => rules.includes(id))))

/** All choices of so many items, in the order of the items. */
function* choicesOf(items: readonly string[], count: number): Generator<readonly string[]> {
  if (count === 0) yield []
  else
    for (const [at, first] of items.entries())
      for (const others of choicesOf(items.slice(at + 1), count - 1)) yield [first, ...others]
}

/**
 * The fewest rules that shut every one of these stacks, filled as they are, by id; of several such sets the one whose
 * rules come first in the policy, the cap last. Exact: it tries all sets of one rule, then of two, and so on.
 */
export function fewestRules(stacks: readonly ShutStack[], policy: Policy): readonly string[] {
  const ways = stacks.map((one) => waysOf(one, policy))
  const cited = new Set(ways.flat(3))
  const all = [...policy.constraints, ...policy.compatibility, policy.budget].map(({ id }) => id)
  const rules = all.filter((id) => cited.has(id))
  for (let count = 0; count < rules.length; count += 1)
    for (const some of choicesOf(rules, count)) if (ways.every((one) => isShutBy(one, some))) return some
  return rules
}
