'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { SPREAD } from '#app/_text/asking.ts'
import type { Question } from '#lib/decision/question.ts'
import { OverrideNote } from './override-note.tsx'
import { QuestionControl } from './question-control.tsx'
import { SpreadFields } from './spread-fields.tsx'

type Props = {
  readonly question: Question
  readonly labelId: string
  /** The place of what had the focus is about to be drawn anew. */
  readonly onSwitch: () => void
}

/** The answer to a question: its control, or low, likely and high where only a range is known. */
export function QuestionAnswer({ question, labelId, onSwitch }: Props) {
  const { id, answer: kind } = question
  const value = usePlan((state) => state.plan.answers[id])
  const override = usePlan((state) => state.plan.overrides?.[id])
  const answer = usePlan((state) => state.answer)
  const isBegun = usePlan((state) => state.halfTyped[id] !== undefined)
  const giveUp = usePlan((state) => state.keepTyped)
  const [asked, setAsked] = useState(false)
  const range = typeof override === 'object' ? override : undefined
  const isNumber = kind.kind === 'integer' || kind.kind === 'number'
  if (!isNumber || !(asked || isBegun || range !== undefined))
    return (
      <>
        <QuestionControl question={question} labelledBy={labelId} value={value} onAnswer={(next) => answer(id, next)} />
        <OverrideNote question={question} />
        {isNumber ? (
          <Button variant="subtle" size="compact-sm" aria-describedby={labelId} onClick={() => setAsked(true)}>
            {SPREAD.open}
          </Button>
        ) : null}
      </>
    )
  const close = () => {
    onSwitch()
    setAsked(false)
    giveUp(id, null)
    if (range) answer(id, range.likely)
  }
  return (
    <>
      <SpreadFields
        id={id}
        answer={kind}
        labelId={labelId}
        range={range}
        likely={typeof value === 'number' ? value : undefined}
        asked={asked}
      />
      {value === undefined ? null : <OverrideNote question={question} />}
      <Button variant="subtle" size="compact-sm" aria-describedby={labelId} onClick={close}>
        {SPREAD.close}
      </Button>
    </>
  )
}
