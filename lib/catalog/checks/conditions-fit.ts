import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless, oneOf, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { questionIds } from '#lib/catalog/checks/kit/references.ts'
import { testsIn } from '#lib/catalog/checks/kit/rules.ts'
import type { Test } from '#lib/decision/condition.ts'
import type { AnswerKind } from '#lib/decision/question.ts'

/** Figures of the cost side that `belowMeasure` may name: what `planCosts` in `lib/plan` hands in for every plan. */
export const KNOWN_MEASURES: readonly string[] = ['highly-available-usd']

const ON_ONE = ['oneOf']
const ON_NUMBER = ['oneOf', 'atLeast', 'atMost', 'moreThan', 'lessThan', 'belowMeasure']
const ON_LIST = ['includesAny', 'isExactly', 'within', 'isEmpty']

/** The tests an answer of this kind can pass or fail; any other would leave a rule open for ever. */
const TESTS_ON: Readonly<Record<AnswerKind['kind'], readonly string[]>> = {
  choice: ON_ONE,
  boolean: ON_ONE,
  text: ON_ONE,
  region: ON_ONE,
  scale: ON_NUMBER,
  integer: ON_NUMBER,
  number: ON_NUMBER,
  choices: ON_LIST,
  regions: ON_LIST,
}

/** Whether one value of a test is an answer, or a part of one. */
function isAnswer(value: unknown, answer: AnswerKind, regions: readonly string[]): boolean {
  switch (answer.kind) {
    case 'choice':
    case 'choices':
      return answer.options.some((option) => option.value === value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string' && new RegExp(`^(?:${answer.pattern})$`).test(value)
    case 'region':
    case 'regions':
      return regions.some((code) => code === value)
    default:
      return typeof value === 'number' && answer.min <= value && value <= answer.max
  }
}

function valueFaults(place: Placed<Test>, answer: AnswerKind, { regions }: Data): readonly Fault[] {
  const codes = regions.flatMap(({ value }) => Object.values(value.partitions).flat())
  const fields = Object.entries(place.value).filter(([name]) => name !== 'question')
  return fields.flatMap(([name, wanted]) => {
    const at = below(place, `.${name}`)
    if (!TESTS_ON[answer.kind].includes(name)) return [fault(at, `a test of a ${answer.kind}`, name)]
    if (name === 'isEmpty') return []
    if (name === 'belowMeasure')
      return faultUnless(KNOWN_MEASURES.includes(String(wanted)), at, [oneOf(KNOWN_MEASURES), wanted])
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
    return values.flatMap((value) =>
      faultUnless(isAnswer(value, answer, codes), at, [`an answer of kind ${answer.kind}`, value]),
    )
  })
}

/** Each test of a rule asks a question that exists, in a way its kind of answer can pass and fail. */
export function conditionsFit(data: Data): readonly Fault[] {
  const answers = new Map(data.questions.map(({ value }) => [value.id, value.answer]))
  return testsIn(data).flatMap((place) => {
    const answer = answers.get(place.value.question)
    return answer
      ? valueFaults(place, answer, data)
      : [fault(below(place, '.question'), oneOf(questionIds(data)), place.value.question)]
  })
}
