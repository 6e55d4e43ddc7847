'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { useQuickPath } from '#app/_store/use-quick-path.ts'
import { RESULT } from '#app/_text/result.ts'
import type { Question } from '#lib/decision/question.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { AnsweredHere, AnswerHere, Worth } from './answer-here.tsx'
import classes from './next-question.module.css'
import { QuestionLink } from './question-link.tsx'

type AskedProps = {
  readonly question: Question
  readonly next: NonNullable<Evaluation['nextQuestion']>
  readonly onAnswered: () => void
}

/** A question of the path is a jump to its card; any other is asked and answered here. */
function Asked({ question, next, onAnswered }: AskedProps) {
  const labelId = useId()
  const { id, wording, label } = question
  const title = wording?.ask ?? label
  const onPath = useQuickPath().includes(question)
  return (
    <>
      <p id={labelId} className={classes.ask}>
        {onPath ? <QuestionLink id={id}>{title}</QuestionLink> : title}
      </p>
      {onPath ? null : <p className={classes.why}>{wording?.help}</p>}
      {onPath ? null : <AnswerHere key={id} question={question} labelledBy={labelId} onAnswered={onAnswered} />}
      <Worth next={next} />
    </>
  )
}

type Props = {
  readonly evaluation: Evaluation
  /** Whether the section it stands in has a heading of its own. */
  readonly headed?: boolean
}

/** The question worth asking next; or that nothing is left to ask. */
export function NextQuestion({ evaluation: { nextQuestion, settled }, headed = false }: Props) {
  const { questions } = useCatalog().policy
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
        {headed ? null : <h3>{RESULT.next}</h3>}
        <Asked question={question} next={nextQuestion} onAnswered={onAnswered} />
      </>
    ) : settled ? (
      <p className={classes.settled}>{RESULT.settled}</p>
    ) : null
  return (
    <div ref={card} tabIndex={-1} className={question ? classes.next : classes.still}>
      {body}
      <p className={classes.answered} role="status">
        {answered ? <AnsweredHere question={answered} /> : null}
      </p>
    </div>
  )
}
