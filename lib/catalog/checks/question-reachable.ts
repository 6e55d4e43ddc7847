import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { answerValues } from '#lib/catalog/checks/kit/references.ts'
import { repeats } from '#lib/catalog/checks/kit/repeats.ts'

/** A person answers the quick path in one sitting. */
const LONGEST_QUICK_PATH = 13

type PlacedQuestion = Data['questions'][number]

/** A question that waits for another is asked after it, and some answer to it lets it through. */
function askFaults(place: PlacedQuestion, data: Data): readonly Fault[] {
  const { quick, askWhen } = place.value
  if (askWhen === null) return []
  const earlier = data.questions.find(({ value }) => value.id === askWhen.question)?.value.quick
  const after = quick === null || (typeof earlier === 'number' && earlier < quick)
  const open = answerValues(data, askWhen.question).some((value) => !askWhen.noneOf.includes(value))
  return [
    ...faultUnless(after, below(place, '.askWhen.question'), [
      'an earlier question of the quick path',
      askWhen.question,
    ]),
    ...faultUnless(open, below(place, '.askWhen.noneOf'), ['an answer that is left', askWhen.noneOf]),
  ]
}

/** Whoever is asked to choose is told what each choice means. */
const meaningFaults = (place: PlacedQuestion): readonly Fault[] => {
  const { answer } = place.value
  const options = 'options' in answer ? answer.options : []
  return options.flatMap(({ meaning }, at) =>
    faultUnless(meaning !== undefined, below(place, `.answer.options[${at}].meaning`), ['what it means', meaning]),
  )
}

/** The quick path counts 1, 2, 3 … to at most 13, has words for each question and each choice, and each can be reached. */
export function questionReachable(data: Data): readonly Fault[] {
  const quick = data.questions.filter(({ value }) => value.quick !== null)
  return [
    ...repeats(quick, ({ quick: number }) => String(number), '.quick'),
    ...quick.flatMap((place) => {
      const { quick: number, wording } = place.value
      const most = Math.min(quick.length, LONGEST_QUICK_PATH)
      return [
        ...faultUnless(number !== null && number <= most, below(place, '.quick'), [`1 to ${most}, no gap`, number]),
        ...faultUnless(wording !== null, below(place, '.wording'), ['the words to ask it with', wording]),
        ...meaningFaults(place),
      ]
    }),
    ...data.questions.flatMap((place) => askFaults(place, data)),
  ]
}
