import type { AnswerKind, Answers, AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'

/** An answer in the words of its question, where these are data: options by their label, numbers with their unit. */
function answerInWords(answer: AnswerKind, value: AnswerValue): string {
  if (typeof value === 'object') return value.map((one) => answerInWords(answer, one)).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string' && 'options' in answer)
    return answer.options.find((one) => one.value === value)?.label ?? value
  if (answer.kind === 'scale') return `${value} of ${answer.max}`
  return 'unit' in answer && answer.unit !== '1' ? `${value} ${answer.unit}` : String(value)
}

/** `Cloud: Several clouds; Working style: 2 of 5`: these questions with what was answered; empty where nothing was. */
export function answersInWords(ids: readonly QuestionId[], answers: Answers, questions: readonly Question[]): string {
  return ids
    .flatMap((id) => {
      const [question, value] = [questions.find((one) => one.id === id), answers[id]]
      return question && value !== undefined ? [`${question.label}: ${answerInWords(question.answer, value)}`] : []
    })
    .join('; ')
}

type Told = { readonly text: string; readonly answers: readonly QuestionId[] }

/** The sentence of a reason without the answers that it names, for where they stand beside it anyway. */
export function withoutAnswers({ text, answers: ids }: Told, answers: Answers, questions: readonly Question[]): string {
  const which = answersInWords(ids, answers, questions)
  return which === '' ? text : text.replace(` ${which}.`, '')
}
