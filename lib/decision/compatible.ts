import type { Exclusion } from '#lib/decision/exclusions.ts'
import type { Compatibility, Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'

/** The rules of compatibility that a stack breaks. */
export function clashesIn(stack: Stack, policy: Policy): readonly Compatibility[] {
  const { optionNamed, needsOf } = indexOf(policy)
  return COMPONENTS.flatMap((component) =>
    needsOf(optionNamed(component, stack[component])).filter(
      ({ needs }) => !needs.options.includes(stack[needs.component]),
    ),
  )
}

/** The same as exclusions of the options that need something else; no answer is behind them. */
export const clashExclusions = (stack: Stack, policy: Policy): readonly Exclusion[] =>
  clashesIn(stack, policy).map((rule) => {
    const { component } = rule
    return { rule, component, option: stack[component], answers: [] }
  })

/** Whether every part of a stack goes with the others: the same as `clashesIn`, without naming the rules. */
export function isCompatible(stack: Stack, policy: Policy): boolean {
  const { optionNamed, needsOf } = indexOf(policy)
  for (const component of COMPONENTS)
    for (const { needs } of needsOf(optionNamed(component, stack[component])))
      if (!needs.options.includes(stack[needs.component])) return false
  return true
}
