import { capQuestions, isAboveCap } from '#lib/decision/budget.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import type { ComponentOption, Policy, RuleText } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Reading } from '#lib/decision/reading.ts'
import type { Component } from '#lib/decision/stack.ts'

/** One use of a constraint: this option is out, because of this rule and these answers. */
export type Exclusion = {
  readonly rule: RuleText
  readonly component: Component
  readonly option: string
  readonly answers: readonly QuestionId[]
}

/** Whether an option may be used. Undecided options stay in, and name the answers that would settle them. */
export type Eligibility =
  | { readonly kind: 'eligible' }
  | { readonly kind: 'excluded'; readonly exclusions: readonly Exclusion[] }
  | { readonly kind: 'undecided'; readonly needs: readonly QuestionId[] }

/** Whether an exclusion is the work of the cap. */
export const isByCap = ({ rule }: Exclusion, { budget }: Policy): boolean => rule.id === budget.id

/** What the constraints, and the cap, say of the option in this situation. */
export function eligibilityOf(option: ComponentOption, situation: Situation, policy: Policy): Eligibility {
  const judged = indexOf(policy)
    .constraintsOn(option)
    .map((rule) => ({ rule, ...judge(rule.when, situation) }))
  const named = { component: option.component, option: option.id }
  const exclusions: Exclusion[] = judged.flatMap(({ rule, outcome, answers }) =>
    outcome === 'yes' ? [{ rule, answers, ...named }] : [],
  )
  if (isAboveCap(option, situation)) exclusions.push({ rule: policy.budget, answers: capQuestions, ...named })
  if (exclusions.length > 0) return { kind: 'excluded', exclusions }
  const needs = [...new Set(judged.flatMap((one) => (one.outcome === 'open' ? one.needs : [])))]
  return needs.length > 0 ? { kind: 'undecided', needs } : { kind: 'eligible' }
}

function lookUpExcluded(option: ComponentOption, reading: Reading): boolean {
  capQuestions.forEach(reading.hear)
  return (
    reading.index.constraintsOn(option).some(({ when }) => reading.outcome(when) === 'yes') ||
    isAboveCap(option, reading.situation)
  )
}

/** Whether a constraint or the cap shuts the option out: the same as `eligibilityOf`, without its reasons. */
export function isExcluded(option: ComponentOption, reading: Reading): boolean {
  const { excluded } = reading.found()
  const at = reading.index.placeOf(option)
  const isOut = excluded[at] ?? lookUpExcluded(option, reading)
  excluded[at] = isOut
  return isOut
}

/** Every exclusion in force, option by option, in the order of the policy. */
export function exclusionsIn(situation: Situation, policy: Policy): readonly Exclusion[] {
  return policy.options.flatMap((option) => {
    const eligibility = eligibilityOf(option, situation, policy)
    return eligibility.kind === 'excluded' ? eligibility.exclusions : []
  })
}
