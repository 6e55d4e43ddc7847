'use client'

import { type ReactNode, useId } from 'react'
import classes from './choice-input.module.css'

type Props = {
  readonly type: 'radio' | 'checkbox'
  readonly label: ReactNode
  /** What is spoken in place of a label that says too little alone. */
  readonly spoken?: string | undefined
  /** What the choice means, below its label. */
  readonly meaning?: string | undefined
  /** The group of radio buttons it belongs to. */
  readonly name?: string | undefined
  readonly checked: boolean
  readonly disabled?: boolean
  readonly className?: string | undefined
  readonly onChange: (checked: boolean) => void
}

/** A radio button or a check box of the browser with its label: a review shows a hundred, so each is as light as it may be. */
export function ChoiceInput({ label, spoken, meaning, className = '', onChange, ...input }: Props) {
  const id = useId()
  const meaningId = `${id}-meaning`
  return (
    <div className={`${classes.choice} ${className}`}>
      <input
        id={id}
        className={classes.input}
        {...input}
        aria-label={spoken}
        aria-describedby={meaning === undefined ? undefined : meaningId}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {meaning === undefined ? null : (
        <span id={meaningId} className={classes.meaning}>
          {meaning}
        </span>
      )}
    </div>
  )
}

type GroupProps = {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Radio buttons of one name, named for whoever listens. */
export function RadioGroup({ label, className = '', children }: GroupProps) {
  return (
    <div role="radiogroup" aria-label={label} className={className}>
      {children}
    </div>
  )
}

/** Check boxes that belong together, named for whoever listens. */
export function CheckboxGroup({ label, className = '', children }: GroupProps) {
  return (
    <fieldset aria-label={label} className={`${classes.group} ${className}`}>
      {children}
    </fieldset>
  )
}
