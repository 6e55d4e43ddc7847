import { Fragment, type ReactNode } from 'react'
import { RESULT } from '#app/_text/result.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { givenText } from '#lib/report/answer-text.ts'
import { QuestionLink } from './question-link.tsx'

type Props = {
  readonly ids: readonly QuestionId[]
  readonly plan: Plan
  readonly questions: readonly Question[]
  readonly className: string | undefined
  /** Comes before the answers; what a reason says unless told otherwise. */
  readonly intro?: ReactNode
  /** Stands where nothing was answered. */
  readonly open?: string
}

/** The answers because of which a rule speaks, each the way to its question. */
export function AnswersBehind({ ids, plan, questions, className, ...words }: Props) {
  const { intro = RESULT.becauseOf, open = RESULT.openAnswer } = words
  const asked = ids.flatMap((id) => questions.find((one) => one.id === id) ?? [])
  if (asked.length === 0) return null
  return (
    <span className={className}>
      {intro}{' '}
      {asked.map((question, at) => (
        <Fragment key={question.id}>
          {at === 0 ? '' : '; '}
          <QuestionLink id={question.id}>{question.label}</QuestionLink>: {givenText(question, plan) ?? open}
        </Fragment>
      ))}
    </span>
  )
}
