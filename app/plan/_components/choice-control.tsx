'use client'

import { ChoiceInput, RadioGroup } from '#app/_ui/choice-input.tsx'
import classes from './controls.module.css'
import { OpenChoice } from './open-choice.tsx'

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
    <RadioGroup label={label} className={classes.choices}>
      {choices.map((choice) => (
        <ChoiceInput
          key={choice.value}
          type="radio"
          name={name}
          className={classes.choice}
          label={choice.label}
          meaning={choice.meaning}
          checked={value === choice.value}
          onChange={() => onChange(choice.value)}
        />
      ))}
      <OpenChoice name={name} checked={value === undefined} onOpen={() => onChange(undefined)} />
    </RadioGroup>
  )
}
