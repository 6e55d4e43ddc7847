'use client'

import { Button } from '@mantine/core'
import { useId, useRef } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { NOT_APPLICABLE_EFFECT_TEXT, NOT_APPLICABLE_TEXT, QUESTIONS } from '#app/_text/review.ts'
import type { Question } from '#lib/decision/question.ts'
import { notApplicableEffect } from '#lib/plan/not-applicable.ts'
import type { NotApplicableReason } from '#lib/plan/plan.ts'
import { NotApplicableMenu } from './not-applicable-menu.tsx'
import { OverrideNote } from './override-note.tsx'
import classes from './question-card.module.css'
import { QuestionControl } from './question-control.tsx'

type Props = {
  readonly question: Question
  /** The plan keeps the answer, but nothing reads it yet. */
  readonly unread?: boolean
}

/** One question: what is asked, the help, the control, why it is asked, and "does not apply" with a reason. */
export function QuestionCard({ question, unread = false }: Props) {
  const { id } = question
  const wording = question.wording ?? { ask: question.label, help: '', why: '' }
  const labelId = useId()
  const value = usePlan((state) => state.plan.answers[id])
  const reason = usePlan((state) => state.plan.notApplicable?.[id])
  const catalog = useCatalog()
  const effect = usePlan(({ plan }) => (reason === undefined ? null : notApplicableEffect(id, plan, catalog)))
  const answer = usePlan((state) => state.answer)
  const mark = usePlan((state) => state.markNotApplicable)
  const card = useRef<HTMLElement>(null)
  const markAs = (next: NotApplicableReason | undefined) => {
    card.current?.focus() // what was pressed is about to go: whoever uses a keyboard stays at the question
    mark(id, next)
  }
  return (
    <section ref={card} id={`question-${id}`} className={classes.card} aria-labelledby={labelId} tabIndex={-1}>
      <h3 id={labelId} className={classes.ask}>
        {wording.ask}
      </h3>
      <p className={classes.help}>
        {wording.help} {unread ? QUESTIONS.unread : ''}
      </p>
      {reason === undefined || effect === null ? (
        <>
          <QuestionControl
            question={question}
            labelledBy={labelId}
            value={value}
            onAnswer={(next) => answer(id, next)}
          />
          <OverrideNote question={question} />
        </>
      ) : (
        <p className={classes.reason}>
          {QUESTIONS.notApplicable(NOT_APPLICABLE_TEXT[reason], NOT_APPLICABLE_EFFECT_TEXT[effect])}
          <Button variant="subtle" size="compact-sm" onClick={() => markAs(undefined)}>
            {QUESTIONS.applies}
          </Button>
        </p>
      )}
      <div className={classes.foot}>
        <details className={classes.why}>
          <summary>{QUESTIONS.why}</summary>
          <p>{wording.why}</p>
        </details>
        {reason === undefined ? <NotApplicableMenu labelId={labelId} onMark={markAs} /> : null}
      </div>
    </section>
  )
}
