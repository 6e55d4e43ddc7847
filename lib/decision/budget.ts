import { type Condition, judge, type Situation, testsIn } from '#lib/decision/condition.ts'
import type { ComponentOption } from '#lib/decision/policy.ts'
import type { Answers, QuestionId } from '#lib/decision/question.ts'

/** A use of the cap: the answers that shut something out. */
export type OverCap = { readonly answers: readonly QuestionId[] }

/** What a hard cap is made of: the question whether it is one, and the question how much it is. */
export const CAP: Condition = {
  all: [
    { question: 'budgetIsCap', oneOf: [true] },
    { question: 'monthlyBudgetUsd', atLeast: 0 },
  ],
}

const TESTS = testsIn(CAP)

/** The questions a hard cap is made of. */
export const capQuestions: readonly QuestionId[] = TESTS.map(({ question }) => question)

/** Whether the question is the amount that a cap compares costs with. */
export const isCapAmount = (id: QuestionId): boolean => TESTS.some((one) => 'atLeast' in one && one.question === id)

/** The hard cap in force, in USD a month; null where there is none. */
export const hardCap = ({ budgetIsCap, monthlyBudgetUsd }: Answers): number | null =>
  budgetIsCap === true && typeof monthlyBudgetUsd === 'number' ? monthlyBudgetUsd : null

/** Whether a hard cap is in force or may still come to be: each part of it holds, or is open and can be answered. */
export const capIsPossible = (situation: Situation): boolean =>
  TESTS.every((one) => {
    const { outcome, needs } = judge(one, situation)
    return outcome === 'yes' || needs.length > 0
  })

/** The first open question that a cap could still come to be in force by; null where there is none. */
export const openCapQuestion = (situation: Situation): QuestionId | null =>
  capIsPossible(situation) ? (judge(CAP, situation).needs[0] ?? null) : null

/** What is known of the cost of these options together, in USD a month under this cap; the unknown adds nothing. */
export const knownUsd = (options: readonly ComponentOption[], cap: number, { measures }: Situation): number =>
  options.reduce((sum, option) => sum + (measures.optionUsd(option, cap) ?? 0), 0)

/** Whether an option alone is known to cost more than the hard cap in force. */
export function isAboveCap(option: ComponentOption, situation: Situation): boolean {
  const cap = hardCap(situation.answers)
  return cap !== null && knownUsd([option], cap, situation) > cap
}
