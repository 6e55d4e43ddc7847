import { type Condition, judge, type Situation, testsIn } from '#lib/decision/condition.ts'
import type { ComponentOption, Constraint, Policy } from '#lib/decision/policy.ts'
import type { Answers, QuestionId } from '#lib/decision/question.ts'

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

/** Whether the question is the amount that a cap compares costs with. */
export const isCapAmount = (id: QuestionId): boolean =>
  testsIn(capBelow('')).some((one) => 'belowMeasure' in one && one.question === id)

/** The hard cap in force, in USD a month; null where there is none. */
export const hardCap = ({ budgetIsCap, monthlyBudgetUsd }: Answers): number | null =>
  budgetIsCap === true && typeof monthlyBudgetUsd === 'number' ? monthlyBudgetUsd : null

/** For the amount of a cap: the least whole dollars each stack fits under, as far as stacks are measured. */
export function amountsThatFit(id: QuestionId, measures: Situation['measures'], policy: Policy): readonly number[] {
  if (!isCapAmount(id)) return []
  const answer = policy.questions.find((one) => one.id === id)?.answer
  const most = answer && 'max' in answer ? answer.max : Number.POSITIVE_INFINITY
  return policy.templates
    .map((template) => Math.ceil(measures[stackMeasure(template.id)] ?? Number.NaN))
    .filter((amount) => amount <= most)
}

/** Whether a hard cap is below the measured cost. */
export function overCap(measure: string, situation: Situation): OverCap | null {
  const verdict = judge(capBelow(measure), situation)
  return verdict.outcome === 'yes' ? { answers: verdict.answers } : null
}

/** Whether it is the constraint by which the cap shuts out a single option. */
export const isBudgetConstraint = ({ id }: Constraint, { budget }: Policy): boolean => id.startsWith(`${budget.id}:`)

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
