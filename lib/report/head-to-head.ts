import { isGone } from '#lib/decision/lifecycle.ts'
import type { Capability, ComponentOption, Criterion, Policy } from '#lib/decision/policy.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'

/**
 * How an option does on a criterion: the level that holds beside any tracking first, then those that hold beside some
 * only. Empty where nobody has judged it: unknown, not zero.
 */
export type Levels = readonly Capability[]

/** A component, the criteria that look at it, and its options with a cell for each criterion, in that order. */
export type HeadToHead = {
  readonly component: Component
  readonly criteria: readonly Criterion[]
  readonly rows: readonly { readonly option: ComponentOption; readonly cells: readonly Levels[] }[]
}

const levelsFor = ({ component, id }: ComponentOption, criterion: string, { capabilities }: Policy): Levels =>
  capabilities
    .filter((one) => one.component === component && one.option === id && one.criterion === criterion)
    .toSorted((one, other) => Number(one.withTracking !== undefined) - Number(other.withTracking !== undefined))

/** Every component by option and criterion, as authored, before any answer moves a level; what is gone comes last. */
export const headToHead = (policy: Policy): readonly HeadToHead[] =>
  COMPONENTS.map((component) => {
    const criteria = policy.criteria.filter(({ parts }) => parts[component] !== undefined)
    const options = policy.options
      .filter((one) => one.component === component)
      .toSorted((one, other) => Number(isGone(one.status.kind)) - Number(isGone(other.status.kind)))
    const rows = options.map((option) => ({
      option,
      cells: criteria.map(({ id }) => levelsFor(option, id, policy)),
    }))
    return { component, criteria, rows }
  }).filter(({ criteria, rows }) => criteria.length > 0 && rows.length > 0)
