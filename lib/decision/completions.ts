import { type AnswerClass, classesFor } from '#lib/decision/answer-classes.ts'
import type { Situation } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import { questionsRead } from '#lib/decision/questions-read.ts'
import { type Random, randomFrom } from '#lib/units/seeded-random.ts'

/** One of the class: for a number, any within its stretch. */
function drawWithin({ value, to }: AnswerClass, random: Random): AnswerValue {
  return typeof value === 'number' && to !== undefined ? Math.floor(value + random() * (to - value)) : value
}

function drawFrom(classes: readonly AnswerClass[], random: Random): AnswerValue | undefined {
  let left = random()
  const drawn = classes.find(({ share }) => {
    left -= share
    return left < 0
  })
  const one = drawn ?? classes.at(-1)
  return one && drawWithin(one, random)
}

/** The questions that rules read and that may still be answered. */
export function openQuestions({ answers, notApplicable }: Situation, policy: Policy): readonly QuestionId[] {
  return [...questionsRead(policy)].filter((id) => answers[id] === undefined && !notApplicable.has(id))
}

/**
 * Draws ways to answer every open question that rules read, each answer by its share: the
 * same seed, the same draws. Each call goes on from the one before.
 */
export function drawCompletions(
  situation: Situation,
  policy: Policy,
  seed: number,
): (count: number) => readonly Situation[] {
  const random = randomFrom(seed)
  const open = openQuestions(situation, policy).map((id) => [id, classesFor(id, situation.measures, policy)] as const)
  const drawOne = (): Situation => {
    const answers: Record<QuestionId, AnswerValue> = { ...situation.answers }
    for (const [id, classes] of open) {
      const value = drawFrom(classes, random)
      if (value !== undefined) answers[id] = value
    }
    return { ...situation, answers }
  }
  return (count) => Array.from({ length: count }, drawOne)
}
