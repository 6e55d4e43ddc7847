import { amountsThatFit } from '#lib/decision/budget.ts'
import { classesFor } from '#lib/decision/completions.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { type Decision, decide } from '#lib/decision/decide.ts'
import type { Policy, TreeNode } from '#lib/decision/policy.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'

/** One answer changed, everything else as it is, and what is decided then. */
export type SingleChange = {
  readonly question: QuestionId
  readonly from: AnswerValue
  readonly to: AnswerValue
  readonly decision: Decision
}

/** Every answer the rules or a cap can tell apart from the given one; numbers from the nearest on. */
function otherAnswers(id: QuestionId, { answers, measures }: Situation, policy: Policy): readonly AnswerValue[] {
  const from = answers[id]
  const classes = classesFor(id, measures, policy).map((one) => one.value)
  const others = [...new Set([...classes, ...amountsThatFit(id, measures, policy)])].filter(
    (value) => JSON.stringify(value) !== JSON.stringify(from),
  )
  const distance = (value: AnswerValue): number =>
    typeof value === 'number' && typeof from === 'number' ? Math.abs(value - from) : 0
  return others.toSorted((one, other) => distance(one) - distance(other))
}

/** Re-runs the decision with each given answer changed to each answer the rules can tell apart from it. */
export function singleChanges(situation: Situation, policy: Policy, openAs: TreeNode | null): readonly SingleChange[] {
  return Object.entries(situation.answers).flatMap(([question, from]) =>
    otherAnswers(question, situation, policy).map((to) => {
      const answers = { ...situation.answers, [question]: to }
      return { question, from, to, decision: decide({ ...situation, answers }, policy, openAs) }
    }),
  )
}

type Change = Omit<SingleChange, 'decision'>

const changeOf = ({ question, from, to }: SingleChange): Change => ({ question, from, to })

type Verified = (set: readonly Change[]) => boolean

/** The first of these sets per question or pair of questions that is verified. */
function firstVerified(sets: readonly (readonly Change[])[], verified: Verified): readonly (readonly Change[])[] {
  const byQuestions = Map.groupBy(sets, (set) => set.map((one) => one.question).join())
  return [...byQuestions.values()].flatMap((some) => {
    const found = some.find(verified)
    return found ? [found] : []
  })
}

/**
 * When nothing qualifies: the smallest sets of answers (one, else two) whose change lets a stack qualify. Only answers
 * somebody may choose are changed, never a fact of the team. `changes` are the single changes of the situation;
 * `verified` decides again with costs worked out anew.
 */
export function relaxations(
  changes: readonly SingleChange[],
  { situation, policy }: { readonly situation: Situation; readonly policy: Policy },
  verified: Verified,
): readonly (readonly Change[])[] {
  const facts = new Set(policy.questions.flatMap(({ id, isFact }) => (isFact === true ? [id] : [])))
  const choices = changes.filter(({ question }) => !facts.has(question))
  const works = (some: readonly SingleChange[]) => some.filter((one) => one.decision.chosen !== null)
  const single = firstVerified(
    works(choices).map((one) => [changeOf(one)]),
    verified,
  )
  if (single.length > 0) return single
  const pairs = choices.flatMap((first) => {
    const answers = { ...situation.answers, [first.question]: first.to }
    return works(singleChanges({ ...situation, answers }, policy, null))
      .filter(({ question }) => question > first.question && !facts.has(question))
      .map((second) => [changeOf(first), changeOf(second)])
  })
  return firstVerified(pairs, verified)
}
