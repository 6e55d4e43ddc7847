'use client'

import { FIGURES, QUESTIONS } from '#app/_text/review.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import { TextEntry } from '#app/_ui/text-entry.tsx'
import type { AnswerKind } from '#lib/decision/question.ts'
import classes from './controls.module.css'

type Props = {
  readonly labelledBy: string
  readonly answer: Extract<AnswerKind, { kind: 'text' }>
  readonly value: string | undefined
  readonly assumed: string | null
  readonly onChange: (value: string | undefined) => void
}

/** A text of a pattern, or "don't know", which is an empty field. */
export function TextControl({ labelledBy, answer, value, assumed, onChange }: Props) {
  return (
    <>
      <div className={classes.number}>
        <TextEntry
          className={classes.field ?? ''}
          aria-labelledby={labelledBy}
          value={value ?? ''}
          pattern={answer.pattern}
          expected={FIGURES.instance}
          onChange={(text) => onChange(text === '' ? undefined : text)}
        />
        <ChoiceInput
          type="checkbox"
          label={QUESTIONS.dontKnow}
          checked={value === undefined}
          onChange={() => onChange(undefined)}
        />
      </div>
      <p className={classes.hint}>{value === undefined && assumed !== null ? QUESTIONS.assumed(assumed) : ''}</p>
    </>
  )
}
