'use client'

import { useId, useState } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { NOTE } from '#app/_text/asking.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { LONGEST_NOTE } from '#lib/plan/plan.ts'
import classes from './question-note.module.css'

/** From how few characters left on it is said how many. */
const FEW = 400

type Props = {
  readonly id: QuestionId
  /** The element with the question's words. */
  readonly labelId: string
  /** It was just asked for. */
  readonly asked: boolean
}

/** The note of a question. Kept as it is typed; a text that is too long stays in the field, is said, and is not taken over. */
export function QuestionNote({ id, labelId, asked }: Props) {
  const kept = usePlan((state) => state.plan.notes?.[id]) ?? ''
  const note = usePlan((state) => state.note)
  const [tooLong, setTooLong] = useState<string | null>(null)
  const ownId = useId()
  const text = tooLong ?? kept
  const over = text.length - LONGEST_NOTE
  const type = (next: string) => {
    setTooLong(next.length > LONGEST_NOTE ? next : null)
    if (next.length <= LONGEST_NOTE) note(id, next)
  }
  return (
    <div className={classes.note}>
      <label id={`${ownId}-label`} htmlFor={ownId} className={classes.label}>
        {NOTE.label}
      </label>
      <textarea
        id={ownId}
        className={classes.text}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus={asked}
        aria-labelledby={`${ownId}-label ${labelId}`}
        aria-describedby={`${ownId}-said`}
        aria-invalid={over > 0}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <p id={`${ownId}-said`} className={over > 0 ? classes.fault : classes.hint} role={over > 0 ? 'alert' : undefined}>
        {over > 0 ? NOTE.tooLong(over, LONGEST_NOTE) : over > -FEW ? `${NOTE.hint} ${NOTE.left(-over)}` : NOTE.hint}
      </p>
    </div>
  )
}
