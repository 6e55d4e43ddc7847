import { judge } from '#lib/decision/condition.ts'
import type { Exclusion } from '#lib/decision/exclusions.ts'
import type { Compatibility, ComponentOption } from '#lib/decision/policy.ts'
import { holds, type Reading } from '#lib/decision/reading.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'

const isInForce = ({ when }: Compatibility, reading: Reading): boolean => when === undefined || holds(when, reading)

const isMet = ({ needs }: Compatibility, stack: Stack): boolean => needs.options.includes(stack[needs.component])

/** The rules of compatibility that a stack breaks. */
export function clashesIn(stack: Stack, reading: Reading): readonly Compatibility[] {
  const { optionNamed, needsOf } = reading.index
  return COMPONENTS.flatMap((component) =>
    needsOf(optionNamed(component, stack[component])).filter((rule) => !isMet(rule, stack) && isInForce(rule, reading)),
  )
}

/** The same as exclusions of the options that need something else, with the answers that put the rule in force. */
export const clashExclusions = (stack: Stack, reading: Reading): readonly Exclusion[] =>
  clashesIn(stack, reading).map((rule) => {
    const { component, when } = rule
    const answers = when === undefined ? [] : judge(when, reading.situation).answers
    return { rule, component, option: stack[component], answers }
  })

/** Whether every part of a stack goes with the others: the same as `clashesIn`, without naming the rules. */
export function isCompatible(stack: Stack, reading: Reading): boolean {
  const { optionNamed, needsOf } = reading.index
  for (const component of COMPONENTS)
    for (const rule of needsOf(optionNamed(component, stack[component])))
      if (!isMet(rule, stack) && isInForce(rule, reading)) return false
  return true
}

const needsAnother = (one: ComponentOption, other: ComponentOption, reading: Reading): boolean =>
  reading.index
    .needsOf(one)
    .some(
      (rule) =>
        rule.needs.component === other.component && !rule.needs.options.includes(other.id) && isInForce(rule, reading),
    )

/** Whether one of two options needs something else in the other's component. */
export const isPairShut = (one: ComponentOption, other: ComponentOption, reading: Reading): boolean =>
  needsAnother(one, other, reading) || needsAnother(other, one, reading)
