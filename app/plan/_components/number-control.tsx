'use client'

import { QUESTIONS } from '#app/_text/review.ts'
import { unitWords } from '#app/_text/units.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import { NumberEntry } from '#app/_ui/number-entry.tsx'
import type { AnswerKind } from '#lib/decision/question.ts'
import { numberText } from '#lib/report/number-text.ts'
import classes from './controls.module.css'

type Props = {
  readonly labelledBy: string
  readonly answer: Extract<AnswerKind, { kind: 'integer' | 'number' }>
  readonly value: number | undefined
  readonly assumed: string | null
  readonly onChange: (value: number | undefined) => void
}

/** A quantity with its unit, or "don't know", which is an empty field. What lies outside the usual is kept and said. */
export function NumberControl({ labelledBy, answer, value, assumed, onChange }: Props) {
  const { unit, plausible, min, max, kind } = answer
  const outside = value !== undefined && (value < plausible[0] || value > plausible[1])
  const hint = outside ? QUESTIONS.outside(numberText(plausible[0]), numberText(plausible[1])) : null
  const hintId = `${labelledBy}-hint`
  return (
    <>
      <div className={classes.number}>
        <NumberEntry
          className={classes.field ?? ''}
          aria-labelledby={labelledBy}
          aria-describedby={hintId}
          value={value}
          smallest={min}
          largest={max}
          whole={kind === 'integer'}
          expected={QUESTIONS.expected({ whole: kind === 'integer', above: min > 0, largest: numberText(max) })}
          emptyCounts="at-once"
          onChange={onChange}
        />
        <span className={classes.unit}>{unitWords(unit, value)}</span>
        <ChoiceInput
          type="checkbox"
          label={QUESTIONS.dontKnow}
          checked={value === undefined}
          onChange={() => onChange(undefined)}
        />
      </div>
      <p id={hintId} className={outside ? classes.warning : classes.hint}>
        {hint ?? (value === undefined && assumed !== null ? QUESTIONS.assumed(assumed) : '')}
      </p>
    </>
  )
}
