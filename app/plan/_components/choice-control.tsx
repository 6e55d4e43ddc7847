'use client'

import { QUESTIONS } from '#app/_text/review.ts'
import { ChoiceInput, RadioGroup } from '#app/_ui/choice-input.tsx'
import classes from './controls.module.css'

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
  const shared = { type: 'radio', name } as const
  return (
    <RadioGroup label={label} className={classes.choices}>
      {choices.map((choice) => (
        <ChoiceInput
          key={choice.value}
          {...shared}
          className={classes.choice}
          label={choice.label}
          meaning={choice.meaning}
          checked={value === choice.value}
          onChange={() => onChange(choice.value)}
        />
      ))}
      <ChoiceInput
        {...shared}
        className={`${classes.choice} ${classes.open}`}
        label={QUESTIONS.dontKnow}
        checked={value === undefined}
        onChange={() => onChange(undefined)}
      />
    </RadioGroup>
  )
}
