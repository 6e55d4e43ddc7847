import { type AnswerClass, classesFor } from '#lib/decision/answer-classes.ts'
import type { Situation } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import { questionsRead } from '#lib/decision/questions-read.ts'
import { drawStrata } from '#lib/units/latin-hypercube.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'

/** The last place within a class: its end belongs to the next one. */
const LAST_PLACE = 1 - Number.EPSILON

/** The answer of a class at a place in it, from 0 to 1: for a number, so far into its stretch. */
function answerAt({ value, to }: AnswerClass, place: number): AnswerValue {
  return typeof value === 'number' && to !== undefined ? Math.floor(value + place * (to - value)) : value
}

/** The answer at a share of all of them, from 0 up to, but not, 1: the classes in their order, each as long as its share. */
function answerAtShare(classes: readonly AnswerClass[], share: number): AnswerValue | undefined {
  let from = 0
  for (const [at, one] of classes.entries()) {
    if (share < from + one.share || at === classes.length - 1)
      return answerAt(one, Math.min((share - from) / one.share, LAST_PLACE))
    from += one.share
  }
  return undefined
}

/** The questions that rules read and that may still be answered. */
export function openQuestions({ answers, notApplicable }: Situation, policy: Policy): readonly QuestionId[] {
  return [...questionsRead(policy)].filter((id) => answers[id] === undefined && !notApplicable.has(id))
}

/**
 * Draws ways to answer every open question that rules read, each answer by its share: the same seed, the same draws. Each
 * call goes on from the one before, and spreads its own draws evenly over the answers of every question (a Latin hypercube):
 * among eight, an answer with a quarter of the share occurs at least once.
 */
export function drawCompletions(
  situation: Situation,
  policy: Policy,
  seed: number,
): (count: number) => readonly Situation[] {
  const random = randomFrom(seed)
  const likely = (id: QuestionId) => classesFor(id, situation.measures, policy).filter(({ share }) => share > 0)
  const open = openQuestions(situation, policy).map((id) => [id, likely(id)] as const)
  return (count) => {
    const spread = open.map(([id, classes]) => ({ id, classes, shares: drawStrata(count, random).shares }))
    return Array.from({ length: count }, (_, at) => {
      const answers: Record<QuestionId, AnswerValue> = { ...situation.answers }
      for (const { id, classes, shares } of spread) {
        const value = answerAtShare(classes, shares[at] ?? 0)
        if (value !== undefined) answers[id] = value
      }
      return { ...situation, answers }
    })
  }
}
