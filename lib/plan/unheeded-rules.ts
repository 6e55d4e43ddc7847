import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Decision } from '#lib/decision/decide.ts'
import { isExcluded } from '#lib/decision/exclusions.ts'
import type { ComponentRule, Policy } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { readingOf } from '#lib/decision/reading.ts'

/** A component rule that holds and is not followed, its word for that, and the answers it read. */
export type Unheeded = {
  readonly rule: ComponentRule
  readonly unheeded: string
  readonly answers: readonly QuestionId[]
}

/**
 * The component rules that hold while the stack's template has none of their options, and no other rule chose the part: those
 * that have a word for it.
 */
export function unheededRules({ chosen }: Decision, situation: Situation, policy: Policy): readonly Unheeded[] {
  if (!chosen) return []
  const { template, fired } = chosen
  const reading = readingOf(situation, policy)
  return policy.componentRules.flatMap((rule): Unheeded[] => {
    const { component, options, when, unheeded } = rule
    if (unheeded === undefined || fired.some((one) => one.component === component)) return []
    if (options.some((one) => template.options[component].includes(one))) return []
    if (options.every((one) => isExcluded(reading.index.optionNamed(component, one), reading))) return []
    const { outcome, answers } = judge(when, situation)
    return outcome === 'yes' ? [{ rule, unheeded, answers }] : []
  })
}
