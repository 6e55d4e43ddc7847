'use client'

import { Radio } from '@mantine/core'
import { QUESTIONS } from '#app/_text/review.ts'
import hidden from '#app/_ui/spoken.module.css'
import classes from './controls.module.css'

/** Stands for "no answer" inside the radio group; no answer value has this spelling. */
const OPEN = ''

type Choice = { readonly value: string; readonly label: string; readonly meaning?: string }
type Props = {
  readonly name: string
  /** The question, as the group's name for whoever listens. */
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** One of a list; "don't know" is one of them and the first choice of a new plan. */
export function ChoiceControl({ name, label, choices, value, onChange }: Props) {
  return (
    <Radio.Group
      name={name}
      label={label}
      labelProps={{ className: hidden.spoken ?? '' }}
      value={value ?? OPEN}
      onChange={(next) => onChange(next === OPEN ? undefined : next)}
    >
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            className={classes.choice}
            value={choice.value}
            label={choice.label}
            description={choice.meaning}
          />
        ))}
        <Radio className={`${classes.choice} ${classes.open}`} value={OPEN} label={QUESTIONS.dontKnow} />
      </div>
    </Radio.Group>
  )
}
