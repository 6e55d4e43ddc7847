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

/** Re-runs the decision with each given answer changed to each answer the rules can tell apart from it. */
export function singleChanges(situation: Situation, policy: Policy, openAs: TreeNode | null): readonly SingleChange[] {
  return Object.entries(situation.answers).flatMap(([question, from]) =>
    classesFor(question, situation.measures, policy)
      .filter((one) => JSON.stringify(one.value) !== JSON.stringify(from))
      .map(({ value }) => {
        const answers = { ...situation.answers, [question]: value }
        return { question, from, to: value, decision: decide({ ...situation, answers }, policy, openAs) }
      }),
  )
}

type Change = Omit<SingleChange, 'decision'>

const changeOf = ({ question, from, to }: SingleChange): Change => ({ question, from, to })

/** One change per question: the first that works. */
const onePerQuestion = (changes: readonly SingleChange[]): readonly SingleChange[] =>
  changes.filter((one, at) => changes.findIndex((other) => other.question === one.question) === at)

/**
 * When nothing qualifies: the smallest sets of answers (one, else two) whose change lets a stack qualify, each
 * verified by deciding again. `changes` are the single changes of the situation.
 */
export function relaxations(
  changes: readonly SingleChange[],
  situation: Situation,
  policy: Policy,
): readonly (readonly Change[])[] {
  const single = onePerQuestion(changes.filter((one) => one.decision.chosen !== null))
  if (single.length > 0) return single.map((one) => [changeOf(one)])
  const pairs = changes.flatMap((first) => {
    const answers = { ...situation.answers, [first.question]: first.to }
    const second = onePerQuestion(
      singleChanges({ ...situation, answers }, policy, null).filter(
        (one) => one.decision.chosen !== null && one.question > first.question,
      ),
    )
    return second.map((one) => [changeOf(first), changeOf(one)])
  })
  const key = (pair: readonly Change[]) => pair.map((one) => one.question).join()
  return pairs.filter((pair, at) => pairs.findIndex((other) => key(other) === key(pair)) === at)
}
