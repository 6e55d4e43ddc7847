'use client'

import { QUESTIONS } from '#app/_text/review.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import classes from './controls.module.css'

type Props = { readonly name: string; readonly checked: boolean; readonly onOpen: () => void }

/** "Don't know" among the radio buttons of a question: the answer stays open. */
export function OpenChoice({ name, checked, onOpen }: Props) {
  return (
    <ChoiceInput
      type="radio"
      name={name}
      className={`${classes.choice} ${classes.open}`}
      label={QUESTIONS.dontKnow}
      checked={checked}
      onChange={onOpen}
    />
  )
}
