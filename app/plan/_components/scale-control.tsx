'use client'

import { ChoiceInput, RadioGroup } from '#app/_ui/choice-input.tsx'
import classes from './controls.module.css'
import { OpenChoice } from './open-choice.tsx'

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
    <RadioGroup label={label}>
      <div className={classes.scale}>
        <span className={classes.end} aria-hidden="true">
          {ends[0]}
        </span>
        <div className={classes.steps}>
          {steps.map((step) => (
            <ChoiceInput
              key={step}
              type="radio"
              name={name}
              className={classes.step}
              label={step}
              spoken={String(labelOf(step))}
              checked={value === step}
              onChange={() => onChange(step)}
            />
          ))}
        </div>
        <span className={classes.end} aria-hidden="true">
          {ends[1]}
        </span>
      </div>
      <OpenChoice name={name} checked={value === undefined} onOpen={() => onChange(undefined)} />
    </RadioGroup>
  )
}
