import { type Condition, type Outcome, outcomeOf, type Situation } from '#lib/decision/condition.ts'
import type { ComponentOption, Policy } from '#lib/decision/policy.ts'
import { indexOf, type PolicyIndex } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'

/** A situation while the policy reads it: each condition is judged once, and every question looked at is known. */
export type Reading = {
  readonly situation: Situation
  readonly policy: Policy
  readonly index: PolicyIndex
  readonly outcome: (condition: Condition) => Outcome
  /** What was found of options so far: whether they are excluded. */
  readonly excluded: Map<ComponentOption, boolean>
  /** Takes note that these questions were looked at. */
  readonly hear: (...questions: readonly QuestionId[]) => void
  /** The questions looked at so far: no other answer can have moved what was decided. */
  readonly heard: ReadonlySet<QuestionId>
}

/** Starts reading a situation. */
export function readingOf(situation: Situation, policy: Policy): Reading {
  const outcomes = new Map<Condition, Outcome>()
  const heard = new Set<QuestionId>()
  const hearOne = (question: QuestionId): void => void heard.add(question)
  return {
    situation,
    policy,
    index: indexOf(policy),
    heard,
    excluded: new Map(),
    hear: (...questions) => questions.forEach(hearOne),
    outcome: (condition) => {
      const outcome = outcomes.get(condition) ?? outcomeOf(condition, situation, hearOne)
      outcomes.set(condition, outcome)
      return outcome
    },
  }
}

/** Whether a condition holds; nothing asked for holds always. */
export const holds = (condition: Condition | null, reading: Reading): boolean =>
  condition === null || reading.outcome(condition) === 'yes'
