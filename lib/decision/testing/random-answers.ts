import type { Answers, AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'
import type { Random } from '#lib/units/seeded-random.ts'

/** What answers are drawn from: each question is answered with the chance `share`. */
export type AnswerDraw = {
  readonly random: Random
  readonly share: number
  readonly regions: readonly string[]
}

const TYPES = ['m5.xlarge', 'g5.xlarge', 'zz9.huge']
const SMALL_CAPS = [0, 60, 180, 340, 520, 900]

/** One of a list, each as likely. */
export function pickFrom<Value>(list: readonly Value[], random: Random): Value {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new RangeError('nothing to pick from')
  return one
}

const someOf = <Value>(list: readonly Value[], random: Random): readonly Value[] => {
  const share = random()
  return list.filter(() => random() < share)
}

/** A number a person may mean, the ends of its range more often than chance would have it. */
function numberWithin([low, high]: readonly [number, number], random: Random): number {
  if (random() < 0.2) return pickFrom([low, high], random)
  return low + random() * (high - low)
}

function drawAnswer({ id, answer }: Question, { random, regions }: AnswerDraw): AnswerValue {
  if (id === 'monthlyBudgetUsd' && random() < 0.5) return pickFrom(SMALL_CAPS, random)
  switch (answer.kind) {
    case 'choice':
      return pickFrom(answer.options, random).value
    case 'choices':
      return someOf(answer.options, random).map(({ value }) => value)
    case 'scale':
      return answer.min + Math.floor(random() * (answer.max - answer.min + 1))
    case 'integer':
      return Math.floor(numberWithin(answer.plausible, random))
    case 'number':
      return numberWithin(answer.plausible, random)
    case 'boolean':
      return random() < 0.5
    case 'text':
      return pickFrom(TYPES, random)
    case 'region':
      return pickFrom(regions, random)
    case 'regions':
      return [pickFrom(regions, random)]
  }
}

/** Answers drawn at random; the same numbers give the same answers. */
export const drawAnswers = (questions: readonly Question[], draw: AnswerDraw): Answers =>
  Object.fromEntries(
    questions.flatMap((one): [QuestionId, AnswerValue][] =>
      draw.random() < draw.share ? [[one.id, drawAnswer(one, draw)]] : [],
    ),
  )
