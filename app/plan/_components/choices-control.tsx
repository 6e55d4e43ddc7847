'use client'

import { QUESTIONS } from '#app/_text/review.ts'
import { CheckboxGroup, ChoiceInput, RadioGroup } from '#app/_ui/choice-input.tsx'
import classes from './controls.module.css'
import { OpenChoice } from './open-choice.tsx'

type Props = {
  readonly name: string
  /** The question, as the group's name for whoever listens. */
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string; readonly meaning?: string }[]
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** Any of a list, none of it, or "don't know": an empty list is an answer, a missing one is not. */
export function ChoicesControl({ name, label, choices, value, onChange }: Props) {
  const chosen = value ?? []
  const set = (one: string, checked: boolean) => {
    const rest = chosen.filter((other) => other !== one)
    const next = checked ? [...rest, one] : rest
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <>
      <CheckboxGroup label={label} className={classes.choices}>
        {choices.map((choice) => (
          <ChoiceInput
            key={choice.value}
            type="checkbox"
            className={classes.choice}
            label={choice.label}
            meaning={choice.meaning}
            checked={chosen.includes(choice.value)}
            onChange={(checked) => set(choice.value, checked)}
          />
        ))}
      </CheckboxGroup>
      <RadioGroup label={label} className={`${classes.choices} ${classes.apart}`}>
        <ChoiceInput
          type="radio"
          name={name}
          className={classes.choice}
          label={QUESTIONS.noneOfThese}
          checked={value?.length === 0}
          onChange={() => onChange([])}
        />
        <OpenChoice name={name} checked={value === undefined} onOpen={() => onChange(undefined)} />
      </RadioGroup>
    </>
  )
}
