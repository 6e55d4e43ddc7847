'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { changedText, percentOf, WORTH } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import { OTHER_ANSWERS } from '#app/_text/review.ts'
import type { AnswerValue, Question } from '#lib/decision/question.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { answerText } from '#lib/report/answer-text.ts'
import classes from './next-question.module.css'
import { QuestionControl } from './question-control.tsx'
import { QuestionLink } from './question-link.tsx'

type AnswerProps = {
  readonly question: Question
  readonly labelledBy: string
  readonly onAnswered: () => void
  /** What else can be done with the question. */
  readonly children?: ReactNode
}

/** The control of a question that is asked here. The answer counts when it is given, not while it is typed. */
export function AnswerHere({ question, labelledBy, onAnswered, children }: AnswerProps) {
  const answer = usePlan((state) => state.answer)
  const [draft, setDraft] = useState<AnswerValue | undefined>(undefined)
  const give = () => {
    answer(question.id, draft)
    onAnswered()
  }
  return (
    <div className={classes.control}>
      <QuestionControl question={question} labelledBy={labelledBy} value={draft} onAnswer={setDraft} />
      <div className={classes.give}>
        <Button size="compact-sm" disabled={draft === undefined} onClick={give}>
          {RESULT.nextAnswer}
        </Button>
        {children}
      </div>
    </div>
  )
}

/** What was answered here last, with the way to it; gone when the answer is. */
export function AnsweredHere({ question, place }: { readonly question: Question; readonly place?: string }) {
  const value = usePlan((state) => state.plan.answers[question.id])
  if (value === undefined) return null
  return (
    <>
      {RESULT.nextKept(question.label, answerText(question, value))}{' '}
      <QuestionLink id={question.id}>{place ?? OTHER_ANSWERS.short}</QuestionLink>.
    </>
  )
}

/** Why a question is worth asking: what its answer can change, and how often. */
export function Worth({ next }: { readonly next: NonNullable<Evaluation['nextQuestion']> }) {
  return (
    <>
      <p className={classes.why}>{next.why}</p>
      <p className={classes.why}>
        {WORTH.changes(changedText(next.changes))} {next.share === 0 ? WORTH.rare : WORTH.share(percentOf(next.share))}
      </p>
    </>
  )
}
