import type { Condition, Test } from '#lib/decision/condition.ts'
import type { AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'
import { answerText, questionLabel } from '#lib/report/answer-text.ts'

/** A condition in plain words: tests of one answer each, and how they are joined. Nothing in it is negated any more. */
export type ConditionWords =
  | { readonly kind: 'test'; readonly question: QuestionId; readonly label: string; readonly says: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ConditionWords[] }

/** What words are made with: the questions, and how an amount is said with its unit. */
export type Wordbook = {
  readonly questions: readonly Question[]
  readonly amountText: (amount: number, unit: string) => string
}

/** Figures of the cost side that a budget is compared with, in words. */
const FIGURES: Readonly<Record<string, string>> = {
  'highly-available-usd': 'what MLflow run by you in two zones costs a month',
}

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

/** How an answer is said: money and steps as everywhere, other numbers with their unit, the words of an option in quotes. */
function valueText(question: Question | undefined, value: AnswerValue, { amountText }: Wordbook): string {
  if (!question) return String(value)
  const { answer } = question
  if (typeof value === 'number' && 'unit' in answer && !answer.unit.startsWith('USD'))
    return amountText(value, answer.unit)
  const text = answerText(question, value)
  return typeof value === 'string' ? `“${text}”` : text
}

type Of = (value: AnswerValue) => string
type Member = string | number | boolean
/** What a test says, and what its opposite says. */
type Pair = readonly [says: string, opposite: string]

const listed = (values: readonly Member[], last: string, of: Of): string => joined(values.map(of), last)

function oneOfWords(values: readonly Member[], of: Of): Pair {
  const [first, ...others] = values
  const says = `is ${listed(values, 'or', of)}`
  if (others.length > 0) return [says, `is none of ${listed(values, 'and', of)}`]
  return [says, typeof first === 'boolean' ? `is ${of(!first)}` : `is not ${listed(values, 'or', of)}`]
}

type NumberTest = Exclude<
  Test,
  | Record<'oneOf', unknown>
  | Record<'includesAny', unknown>
  | Record<'isExactly', unknown>
  | Record<'isEmpty', unknown>
  | Record<'within', unknown>
>

function numberWords(test: NumberTest, of: Of): Pair {
  if ('atLeast' in test) return [`is at least ${of(test.atLeast)}`, `is below ${of(test.atLeast)}`]
  if ('atMost' in test) return [`is at most ${of(test.atMost)}`, `is above ${of(test.atMost)}`]
  if ('moreThan' in test) return [`is above ${of(test.moreThan)}`, `is at most ${of(test.moreThan)}`]
  if ('lessThan' in test) return [`is below ${of(test.lessThan)}`, `is at least ${of(test.lessThan)}`]
  const figure = FIGURES[test.belowMeasure] ?? test.belowMeasure
  return [`is below ${figure}`, `is not below ${figure}`]
}

function includesWords(values: readonly string[], of: Of): Pair {
  const opposite = values.length === 1 ? 'does not include' : 'includes none of'
  return [`includes ${listed(values, 'or', of)}`, `${opposite} ${listed(values, 'and', of)}`]
}

function exactWords(values: readonly string[], of: Of): Pair {
  const what = `${listed(values, 'and', of)}${values.length === 1 ? ' alone' : ' and nothing else'}`
  return [`is ${what}`, `is not ${what}`]
}

const EMPTY: Pair = ['is “none”', 'names at least one']
const NOT_EMPTY: Pair = [EMPTY[1], EMPTY[0]]

function testWords(test: Test, of: Of): Pair {
  if ('oneOf' in test) return oneOfWords(test.oneOf, of)
  if ('includesAny' in test) return includesWords(test.includesAny, of)
  if ('isExactly' in test) return exactWords(test.isExactly, of)
  if ('isEmpty' in test) return test.isEmpty ? EMPTY : NOT_EMPTY
  if ('within' in test)
    return [
      `names nothing but ${listed(test.within, 'or', of)}`,
      `is “none”, or names something besides ${listed(test.within, 'and', of)}`,
    ]
  return numberWords(test, of)
}

/**
 * A condition in plain words. A "not" is carried down to the single tests, where it is said in words: in three values as
 * in two, "not all" is "any not", and an open answer stays open.
 */
export function conditionWords(condition: Condition, book: Wordbook, not = false): ConditionWords {
  const within = (parts: readonly Condition[]) => parts.map((part) => conditionWords(part, book, not))
  if ('all' in condition) return { kind: not ? 'any' : 'all', parts: within(condition.all) }
  if ('any' in condition) return { kind: not ? 'all' : 'any', parts: within(condition.any) }
  if ('not' in condition) return conditionWords(condition.not, book, !not)
  const question = book.questions.find(({ id }) => id === condition.question)
  return {
    kind: 'test',
    question: condition.question,
    label: questionLabel(book.questions, condition.question),
    says: testWords(condition, (value) => valueText(question, value, book))[not ? 1 : 0],
  }
}

const JOINTS = { all: ', and ', any: ', or ' } as const

/** The same as one sentence without its stop: `Cloud is “AWS only”, and (Approval is “Two people”, or …)`. */
export function conditionText(words: ConditionWords): string {
  if (words.kind === 'test') return `${words.label} ${words.says}`
  const parts = words.parts.map((part) =>
    part.kind === 'test' || part.parts.length === 1 ? conditionText(part) : `(${conditionText(part)})`,
  )
  return parts.join(JOINTS[words.kind])
}
