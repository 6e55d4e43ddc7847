'use client'

import { Checkbox, Radio } from '@mantine/core'
import { QUESTIONS } from '#app/_text/review.ts'
import hidden from '#app/_ui/spoken.module.css'
import classes from './controls.module.css'

type Props = {
  readonly name: string
  /** The question, as the group's name for whoever listens. */
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string; readonly meaning?: string }[]
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[] | undefined) => void
}

const stateOf = (value: readonly string[] | undefined): string | null => {
  if (value === undefined) return 'open'
  return value.length === 0 ? 'none' : null
}

/** Any of a list, none of it, or "don't know": an empty list is an answer, a missing one is not. */
export function ChoicesControl({ name, label, choices, value, onChange }: Props) {
  return (
    <>
      <Checkbox.Group
        label={label}
        labelProps={{ className: hidden.spoken ?? '' }}
        value={[...(value ?? [])]}
        onChange={(next) => onChange(next.length === 0 ? undefined : next)}
      >
        <div className={classes.choices}>
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              className={classes.choice}
              value={choice.value}
              label={choice.label}
              description={choice.meaning}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Radio.Group
        className={classes.apart}
        name={name}
        label={label}
        labelProps={{ className: hidden.spoken ?? '' }}
        value={stateOf(value)}
        onChange={(next) => onChange(next === 'none' ? [] : undefined)}
      >
        <div className={classes.choices}>
          <Radio className={classes.choice} value="none" label={QUESTIONS.noneOfThese} />
          <Radio className={`${classes.choice} ${classes.open}`} value="open" label={QUESTIONS.dontKnow} />
        </div>
      </Radio.Group>
    </>
  )
}
