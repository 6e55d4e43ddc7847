import type { AnswerKind, AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'
import { numberText } from '#lib/report/number-text.ts'

const labelOf = (answer: AnswerKind, value: string): string =>
  'options' in answer ? (answer.options.find((one) => one.value === value)?.label ?? value) : value

function listText(answer: AnswerKind, values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.map((value) => labelOf(answer, value)).join(', ')
}

/** An answer in the words of its question: `AWS only`, `none`, `yes`, `3 of 5`. */
export function answerText({ answer }: Question, value: AnswerValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return labelOf(answer, value)
  if (typeof value !== 'number') return listText(answer, value)
  return answer.kind === 'scale' ? `${value} of ${answer.max}` : numberText(value)
}

/** A question's short name, or its id when it is none of these. */
export const questionLabel = (questions: readonly Question[], id: QuestionId): string =>
  questions.find((one) => one.id === id)?.label ?? id

/** One changed answer in words: `Cloud: AWS only → Several clouds`. */
export function changeText(
  questions: readonly Question[],
  change: { readonly question: QuestionId; readonly from: AnswerValue; readonly to: AnswerValue },
): string {
  const question = questions.find((one) => one.id === change.question)
  if (!question) return change.question
  return `${question.label}: ${answerText(question, change.from)} → ${answerText(question, change.to)}`
}
