import type { AnswerKind, AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { numberText } from '#lib/report/number-text.ts'
import { decimalFrom, decimalText } from '#lib/units/decimal.ts'
import { formatUsd } from '#lib/units/format-usd.ts'

const labelOf = (answer: AnswerKind, value: string): string =>
  'options' in answer ? (answer.options.find((one) => one.value === value)?.label ?? value) : value

function listText(answer: AnswerKind, values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.map((value) => labelOf(answer, value)).join(', ')
}

/** `$520`, `$86.50`: an amount of money as it was typed, without cents where it has none. */
const amountText = (value: number): string => formatUsd(decimalText(decimalFrom(value))).replace(/\.00$/, '')

/** A number in the words of its question: money with its currency, a step of a scale with the number of steps. */
function numberAnswer(answer: AnswerKind, value: number): string {
  if (answer.kind === 'scale') return `${value} of ${answer.max}`
  return 'unit' in answer && answer.unit.startsWith('USD') ? amountText(value) : numberText(value)
}

/** An answer in the words of its question: `AWS only`, `none`, `yes`, `3 of 5`, `$520`. */
export function answerText({ answer }: Question, value: AnswerValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return labelOf(answer, value)
  if (typeof value !== 'number') return listText(answer, value)
  return numberAnswer(answer, value)
}

/** A question's short name, or its id when it is none of these. */
export const questionLabel = (questions: readonly Question[], id: QuestionId): string =>
  questions.find((one) => one.id === id)?.label ?? id

/** What a plan says to a question, or has in its place: `AWS only`, `12`; null while it is open. */
export function givenText(question: Question, { answers, overrides, notApplicable }: Given): string | null {
  const override = overrides?.[question.id]
  if (notApplicable?.[question.id] !== undefined) return 'does not apply'
  if (override !== undefined) return answerText(question, typeof override === 'number' ? override : override.likely)
  const answer = answers[question.id]
  return answer === undefined ? null : answerText(question, answer)
}

type Given = Pick<Plan, 'answers' | 'overrides' | 'notApplicable'>

/** One changed answer in words: `Cloud: AWS only → Several clouds`. */
export function changeText(
  questions: readonly Question[],
  change: { readonly question: QuestionId; readonly from: AnswerValue; readonly to: AnswerValue },
): string {
  const question = questions.find((one) => one.id === change.question)
  if (!question) return change.question
  return `${question.label}: ${answerText(question, change.from)} → ${answerText(question, change.to)}`
}
