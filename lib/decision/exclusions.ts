import { judge, type Situation, type Verdict } from '#lib/decision/condition.ts'
import type { ComponentOption, Constraint, Policy, Selector } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Component } from '#lib/decision/stack.ts'

/** One use of a constraint: this option is out, because of this rule and these answers. */
export type Exclusion = {
  readonly constraint: Constraint
  readonly component: Component
  readonly option: string
  readonly answers: readonly QuestionId[]
}

/** Whether an option may be used. Undecided options stay in, and name the answers that would settle them. */
export type Eligibility =
  | { readonly kind: 'eligible' }
  | { readonly kind: 'excluded'; readonly exclusions: readonly Exclusion[] }
  | { readonly kind: 'undecided'; readonly needs: readonly QuestionId[] }

const isNamedBy = (option: ComponentOption) => (selector: Selector) =>
  'options' in selector
    ? selector.component === option.component && selector.options.includes(option.id)
    : selector.hostedBy.includes(option.host) && (selector.components?.includes(option.component) ?? true)

/** The constraints that speak of the option at all. */
export function constraintsOn(option: ComponentOption, policy: Policy): readonly Constraint[] {
  return policy.constraints.filter((constraint) => constraint.drops.some(isNamedBy(option)))
}

/** What the constraints say of the option in this situation. */
export function eligibilityOf(option: ComponentOption, situation: Situation, policy: Policy): Eligibility {
  const judged = constraintsOn(option, policy).map((constraint) => ({
    constraint,
    ...judge(constraint.when, situation),
  }))
  const exclusions = judged
    .filter((one) => one.outcome === 'yes')
    .map(({ constraint, answers }) => ({ constraint, answers, component: option.component, option: option.id }))
  if (exclusions.length > 0) return { kind: 'excluded', exclusions }
  const needs = [...new Set(judged.filter(isOpen).flatMap((one) => one.needs))]
  return needs.length > 0 ? { kind: 'undecided', needs } : { kind: 'eligible' }
}

const isOpen = (verdict: Verdict): boolean => verdict.outcome === 'open'

/** Every exclusion in force, option by option, in the order of the policy. */
export function exclusionsIn(situation: Situation, policy: Policy): readonly Exclusion[] {
  return policy.options.flatMap((option) => {
    const eligibility = eligibilityOf(option, situation, policy)
    return eligibility.kind === 'excluded' ? eligibility.exclusions : []
  })
}
