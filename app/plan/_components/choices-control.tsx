'use client'

import { QUESTIONS } from '#app/_text/review.ts'
import { CheckboxGroup, ChoiceInput, RadioGroup } from '#app/_ui/choice-input.tsx'
import type { AnswerOption } from '#lib/decision/question.ts'
import classes from './controls.module.css'
import { OpenChoice } from './open-choice.tsx'

type Props = {
  readonly name: string
  /** The question, as the group's name for whoever listens. */
  readonly label: string
  readonly choices: readonly AnswerOption[]
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** What is chosen once one more is: a choice that stands alone and all others take each other's place. */
function withChosen(chosen: readonly string[], one: string, choices: readonly AnswerOption[]): readonly string[] {
  const alone = choices.filter((choice) => choice.alone).map(({ value }) => value)
  return alone.includes(one) ? [one] : [...chosen.filter((other) => !alone.includes(other)), one]
}

/**
 * Any of a list, none of it, or "don't know": an empty list is an answer, a missing one is not. Where a choice says that
 * there is nothing, "none of these" is not offered beside it; a plan that says so shows it.
 */
export function ChoicesControl({ name, label, choices, value, onChange }: Props) {
  const chosen = value ?? []
  const isNone = value?.length === 0
  const offersNone = isNone || !choices.some(({ alone }) => alone)
  const set = (one: string, checked: boolean) => {
    const next = checked ? withChosen(chosen, one, choices) : chosen.filter((other) => other !== one)
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
        {offersNone ? (
          <ChoiceInput
            type="radio"
            name={name}
            className={classes.choice}
            label={QUESTIONS.noneOfThese}
            checked={isNone}
            onChange={() => onChange([])}
          />
        ) : null}
        <OpenChoice name={name} checked={value === undefined} onOpen={() => onChange(undefined)} />
      </RadioGroup>
    </>
  )
}
