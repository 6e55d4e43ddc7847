'use client'

import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { afterPaint } from '#app/_parts/after-paint.ts'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { NOTE } from '#app/_text/asking.ts'
import { NOT_APPLICABLE_EFFECT_TEXT, NOT_APPLICABLE_TEXT, QUESTIONS } from '#app/_text/review.ts'
import type { Question } from '#lib/decision/question.ts'
import { notApplicableEffect } from '#lib/plan/not-applicable.ts'
import type { NotApplicableReason } from '#lib/plan/plan.ts'
import { NotApplicableMenu } from './not-applicable-menu.tsx'
import { QuestionAnswer } from './question-answer.tsx'
import classes from './question-card.module.css'
import { QuestionNote } from './question-note.tsx'

type Props = {
  readonly question: Question
  /** The plan keeps the answer, but nothing reads it yet. */
  readonly unread?: boolean
  /** It stands in a dialog over the page, which has a card of the same question. */
  readonly inDialog?: boolean
  /** Somebody is at the question. */
  readonly onVisit?: () => void
}

/** One question: what is asked, the help, the control, why it is asked, and "does not apply" with a reason. */
export function QuestionCard({ question, unread = false, inDialog = false, onVisit }: Props) {
  const { id } = question
  const wording = question.wording ?? { ask: question.label, help: '', why: '' }
  const labelId = useId()
  const reason = usePlan((state) => state.plan.notApplicable?.[id])
  const catalog = useCatalog()
  const effect = usePlan(({ plan }) => (reason === undefined ? null : notApplicableEffect(id, plan, catalog)))
  const noted = usePlan((state) => state.plan.notes?.[id] !== undefined)
  const mark = usePlan((state) => state.markNotApplicable)
  const card = useRef<HTMLElement>(null)
  const [noting, setNoting] = useState(false)
  const [shown, setShown] = useState(noted)
  if (noted && !shown) setShown(true) // stays when it is emptied to be written anew
  /** Told once what was pressed is painted; whoever has gone on by then is not fetched back. */
  const visited = () => {
    if (onVisit) afterPaint(() => card.current?.contains(document.activeElement) && onVisit())
  }
  const markAs = (next: NotApplicableReason | undefined) => {
    card.current?.focus() // what was pressed is about to go: whoever uses a keyboard stays at the question
    mark(id, next)
  }
  return (
    <section
      ref={card}
      id={inDialog ? undefined : `question-${id}`}
      className={classes.card}
      aria-labelledby={labelId}
      tabIndex={-1}
      onFocus={visited}
    >
      <h3 id={labelId} className={classes.ask}>
        {wording.ask}
      </h3>
      <p className={classes.help}>
        {wording.help} {unread ? QUESTIONS.unread : ''}
      </p>
      {reason === undefined || effect === null ? (
        <QuestionAnswer question={question} labelId={labelId} onSwitch={() => card.current?.focus()} />
      ) : (
        <p className={classes.reason}>
          {QUESTIONS.notApplicable(NOT_APPLICABLE_TEXT[reason], NOT_APPLICABLE_EFFECT_TEXT[effect])}
          <Button variant="subtle" size="compact-sm" onClick={() => markAs(undefined)}>
            {QUESTIONS.applies}
          </Button>
        </p>
      )}
      {shown || noting ? <QuestionNote id={id} labelId={labelId} asked={noting} /> : null}
      <div className={classes.foot}>
        <details className={classes.why}>
          <summary>{QUESTIONS.why}</summary>
          <p>{wording.why}</p>
        </details>
        <div className={classes.more}>
          {shown || noting ? null : (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-describedby={labelId}
              onClick={() => setNoting(true)}
            >
              {NOTE.add}
            </Button>
          )}
          {reason === undefined ? <NotApplicableMenu labelId={labelId} inPlace={inDialog} onMark={markAs} /> : null}
        </div>
      </div>
    </section>
  )
}
