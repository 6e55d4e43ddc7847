'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

type Props = Pick<TextInputProps, 'className' | 'size' | 'aria-labelledby'> & {
  readonly value: string
  readonly pattern: string
  /** What to say of a text that does not fit. */
  readonly expected: string
  readonly onChange: (value: string) => void
}

/** Text of a pattern: taken over when the field is left and the text fits, so that half a word prices nothing. */
export function TextEntry({ value, pattern, expected, onChange, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const fits = draft === null || draft === '' || new RegExp(`^(?:${pattern})$`).test(draft)
  const leave = () => {
    if (draft === null || !fits) return
    if (draft !== value) onChange(draft)
    setDraft(null)
  }
  return (
    <TextInput
      {...rest}
      value={draft ?? value}
      error={fits ? null : expected}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}
