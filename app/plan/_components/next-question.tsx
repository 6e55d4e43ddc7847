'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import { OTHER_ANSWERS } from '#app/_text/review.ts'
import type { AnswerValue, Question } from '#lib/decision/question.ts'
import { quickPath } from '#lib/decision/quick-path.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { answerText } from '#lib/report/answer-text.ts'
import classes from './next-question.module.css'
import { QuestionControl } from './question-control.tsx'

type AnswerProps = { readonly question: Question; readonly labelledBy: string; readonly onAnswered: () => void }

/** The control of a question that is asked here. The answer counts when it is given, not while it is typed. */
function AnswerHere({ question, labelledBy, onAnswered }: AnswerProps) {
  const answer = usePlan((state) => state.answer)
  const [draft, setDraft] = useState<AnswerValue | undefined>(undefined)
  const give = () => {
    answer(question.id, draft)
    onAnswered()
  }
  return (
    <div className={classes.control}>
      <QuestionControl question={question} labelledBy={labelledBy} value={draft} onAnswer={setDraft} />
      <Button className={classes.give} size="compact-sm" disabled={draft === undefined} onClick={give}>
        {RESULT.nextAnswer}
      </Button>
    </div>
  )
}

const percentText = (share: number): string => `${Math.round(share * 100)} %`

/** What was answered here last, with the way to it; gone when the answer is. */
function Answered({ question }: { readonly question: Question }) {
  const value = usePlan((state) => state.plan.answers[question.id])
  if (value === undefined) return null
  return (
    <>
      {RESULT.nextKept(question.label, answerText(question, value))}{' '}
      <a href={`#question-${question.id}`}>{OTHER_ANSWERS.short}</a>.
    </>
  )
}

type AskedProps = {
  readonly question: Question
  readonly next: NonNullable<Evaluation['nextQuestion']>
  readonly onAnswered: () => void
}

/** A question of the path is a jump to its card; any other is asked and answered here. */
function Asked({ question, next, onAnswered }: AskedProps) {
  const { policy } = usePlanRoom().catalog
  const answers = usePlan((state) => state.plan.answers)
  const labelId = useId()
  const { id, wording, label } = question
  const title = wording?.ask ?? label
  const onPath = quickPath(policy.questions, answers).includes(question)
  return (
    <>
      <p id={labelId} className={classes.ask}>
        {onPath ? <a href={`#question-${id}`}>{title}</a> : title}
      </p>
      {onPath ? null : <p className={classes.why}>{wording?.help}</p>}
      {onPath ? null : <AnswerHere key={id} question={question} labelledBy={labelId} onAnswered={onAnswered} />}
      <p className={classes.why}>
        {next.why} {RESULT.nextShare(percentText(next.share))}
      </p>
    </>
  )
}

/** The question worth asking next; or that nothing is left to ask. */
export function NextQuestion({ evaluation: { nextQuestion, settled } }: { readonly evaluation: Evaluation }) {
  const { questions } = usePlanRoom().catalog.policy
  const [answered, setAnswered] = useState<Question | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const question = questions.find((one) => one.id === nextQuestion?.id)
  if (!question && !settled && answered === null) return null
  const onAnswered = () => {
    setAnswered(question ?? null)
    card.current?.focus() // the control goes, the place stays
  }
  const body: ReactNode =
    question && nextQuestion ? (
      <>
        <h3>{RESULT.next}</h3>
        <Asked question={question} next={nextQuestion} onAnswered={onAnswered} />
      </>
    ) : settled ? (
      <p className={classes.settled}>{RESULT.settled}</p>
    ) : null
  return (
    <div ref={card} tabIndex={-1} className={question ? classes.next : classes.still}>
      {body}
      <p className={classes.answered} role="status">
        {answered ? <Answered question={answered} /> : null}
      </p>
    </div>
  )
}
