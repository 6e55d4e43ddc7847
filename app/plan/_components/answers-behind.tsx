import { Fragment } from 'react'
import { RESULT } from '#app/_text/result.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { answerText } from '#lib/report/answer-text.ts'

type Props = {
  readonly ids: readonly QuestionId[]
  readonly plan: Plan
  readonly questions: readonly Question[]
  readonly className: string | undefined
}

/** The answers because of which a rule speaks, each the way to its question. */
export function AnswersBehind({ ids, plan, questions, className }: Props) {
  const asked = ids.flatMap((id) => questions.find((one) => one.id === id) ?? [])
  if (asked.length === 0) return null
  return (
    <span className={className}>
      {RESULT.becauseOf}{' '}
      {asked.map((question, at) => {
        const answer = plan.answers[question.id]
        return (
          <Fragment key={question.id}>
            {at === 0 ? '' : '; '}
            <a href={`#question-${question.id}`}>{question.label}</a>:{' '}
            {answer === undefined ? RESULT.openAnswer : answerText(question, answer)}
          </Fragment>
        )
      })}
    </span>
  )
}
