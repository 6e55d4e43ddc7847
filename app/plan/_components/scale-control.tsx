'use client'

import { Radio } from '@mantine/core'
import { QUESTIONS } from '#app/_text/review.ts'
import hidden from '#app/_ui/spoken.module.css'
import classes from './controls.module.css'

const OPEN = ''

type Props = {
  readonly name: string
  /** The question, as the group's name for whoever listens. */
  readonly label: string
  readonly min: number
  readonly max: number
  readonly ends: readonly [string, string]
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

/** A whole number between two poles, or "don't know". */
export function ScaleControl({ name, label, min, max, ends, value, onChange }: Props) {
  const steps = Array.from({ length: max - min + 1 }, (_, at) => min + at)
  const labelOf = (step: number) => (step === min ? `${step}: ${ends[0]}` : step === max ? `${step}: ${ends[1]}` : step)
  return (
    <Radio.Group
      name={name}
      label={label}
      labelProps={{ className: hidden.spoken ?? '' }}
      value={value === undefined ? OPEN : String(value)}
      onChange={(next) => onChange(next === OPEN ? undefined : Number(next))}
    >
      <div className={classes.scale}>
        <span className={classes.end} aria-hidden="true">
          {ends[0]}
        </span>
        <div className={classes.steps}>
          {steps.map((step) => (
            <Radio
              key={step}
              className={classes.step}
              value={String(step)}
              label={step}
              aria-label={String(labelOf(step))}
            />
          ))}
        </div>
        <span className={classes.end} aria-hidden="true">
          {ends[1]}
        </span>
      </div>
      <Radio className={`${classes.choice} ${classes.open}`} value={OPEN} label={QUESTIONS.dontKnow} />
    </Radio.Group>
  )
}
