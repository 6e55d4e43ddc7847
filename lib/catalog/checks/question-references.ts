import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { answerValues, nameFault, questionIds } from '#lib/catalog/checks/kit/references.ts'

type PlacedQuestion = Data['questions'][number]

function askFaults(place: PlacedQuestion, data: Data): readonly Fault[] {
  const { askWhen } = place.value
  if (!askWhen) return []
  const at = below(place, '.askWhen')
  const values = askWhen.noneOf.flatMap((value, index) =>
    nameFault(below(at, `.noneOf[${index}]`), value, answerValues(data, askWhen.question)),
  )
  return [...nameFault(below(at, '.question'), askWhen.question, questionIds(data)), ...values]
}

/** Whether the text is an answer to the question. */
function isAnswer(text: string, { answer }: PlacedQuestion['value'], { regions }: Data): boolean {
  if (answer.kind === 'text') return new RegExp(`^(?:${answer.pattern})$`).test(text)
  if (answer.kind === 'choice') return answer.options.some(({ value }) => value === text)
  return (
    answer.kind === 'region' &&
    regions.some(({ value }) => Object.values(value.partitions).some((p) => p.includes(text)))
  )
}

function defaultFaults(place: PlacedQuestion, data: Data): readonly Fault[] {
  const { default: fallback, answer } = place.value
  const at = below(place, '.default')
  switch (fallback?.kind) {
    case 'fact':
      return nameFault(below(at, '.fact'), fallback.fact, names(data.measures))
    case 'formula':
      return nameFault(below(at, '.formula'), fallback.formula, names(data.derived))
    case 'value': {
      const { likely } = fallback
      const numeric = answer.kind === 'integer' || answer.kind === 'number' || answer.kind === 'scale'
      const fits = typeof likely === 'number' ? numeric : isAnswer(likely, place.value, data)
      return faultUnless(fits, below(at, '.likely'), [`an answer of kind ${answer.kind}`, likely])
    }
    case undefined:
      return []
  }
}

/** A contradiction between two answers names both questions. */
function pairFaults(place: Data['contradictions'][number], data: Data): readonly Fault[] {
  const { value } = place
  const named: readonly (readonly [string, string])[] =
    'outside' in value
      ? [
          ['.outside.answer', value.outside.answer],
          ['.outside.list', value.outside.list],
        ]
      : 'above' in value
        ? [
            ['.above.answer', value.above.answer],
            ['.above.limit', value.above.limit],
          ]
        : []
  return named.flatMap(([at, id]) => nameFault(below(place, at), id, questionIds(data)))
}

const names = (rows: readonly Placed<{ readonly id: string }>[]): readonly string[] => rows.map(({ value }) => value.id)

/** Questions lie in the file of their stage and lean only on questions, answers, facts and formulas that exist; so do pairs of contradicting answers. */
export function questionReferences(data: Data): readonly Fault[] {
  const pairs = data.contradictions.flatMap((place) => pairFaults(place, data))
  const own = data.questions.flatMap((place) => [
    ...faultUnless(place.file === `questions/${place.value.stage}.json`, below(place, '.stage'), [
      `the stage of ${place.file}`,
      place.value.stage,
    ]),
    ...askFaults(place, data),
    ...defaultFaults(place, data),
  ])
  return [...own, ...pairs]
}
