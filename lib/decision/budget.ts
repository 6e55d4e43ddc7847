import { type Condition, judge, type Situation, testsIn } from '#lib/decision/condition.ts'
import type { ComponentOption, Constraint, Policy } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'

/** A use of the cap: the answers that shut something out. */
export type OverCap = { readonly answers: readonly QuestionId[] }

/** The measure under which the cost side hands in what a whole stack is known to cost (USD a month). */
export const stackMeasure = (templateId: string): string => `stack-usd:${templateId}`

/** The measure under which the cost side hands in what an option alone is known to cost (USD a month). */
export const optionMeasure = ({ component, id }: ComponentOption): string => `option-usd:${component}/${id}`

const capBelow = (measure: string): Condition => ({
  all: [
    { question: 'budgetIsCap', oneOf: [true] },
    { question: 'monthlyBudgetUsd', belowMeasure: measure },
  ],
})

/** The questions a hard cap is made of. */
export const capQuestions: readonly QuestionId[] = testsIn(capBelow('')).map(({ question }) => question)

/** Whether a hard cap is below the measured cost. */
export function overCap(measure: string, situation: Situation): OverCap | null {
  const verdict = judge(capBelow(measure), situation)
  return verdict.outcome === 'yes' ? { answers: verdict.answers } : null
}

/** The policy with one constraint per measured option: an option that alone costs more than the cap is out. */
export function withBudget(policy: Policy, measures: Situation['measures']): Policy {
  const constraints = policy.options.flatMap((option): Constraint[] => {
    const measure = optionMeasure(option)
    if (measures[measure] === undefined) return []
    const drops = [{ component: option.component, options: [option.id] }]
    return [
      { ...policy.budget, id: `${policy.budget.id}:${option.component}/${option.id}`, when: capBelow(measure), drops },
    ]
  })
  return constraints.length === 0 ? policy : { ...policy, constraints: [...policy.constraints, ...constraints] }
}
