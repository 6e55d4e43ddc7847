import type { Condition } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'

const given = (conditions: readonly (Condition | null | undefined)[]): readonly Condition[] =>
  conditions.filter((when) => when !== null && when !== undefined)

/** Every condition that a headline rests on: of tree, templates, constraints, component and keep rules, and pairs. */
export const headlineConditions = (policy: Policy): readonly Condition[] =>
  given([
    ...policy.tree.flatMap((node) => [node.when, ...node.stacks.map((one) => one.when)]),
    ...[...policy.templates, ...policy.constraints, ...policy.componentRules, ...policy.compatibility].map(
      ({ when }) => when,
    ),
    ...policy.keepRules.map(({ unless }) => unless),
  ])

/** Every condition of the policy: those behind a headline, and of what moves values alone. */
export const conditionsIn = (policy: Policy): readonly Condition[] => [
  ...headlineConditions(policy),
  ...policy.adjustments.map(({ when }) => when),
]
