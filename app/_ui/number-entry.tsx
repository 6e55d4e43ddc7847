'use client'

import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'

type Props = Pick<NumberInputProps, 'className' | 'size' | 'hideControls' | 'aria-labelledby' | 'aria-describedby'> & {
  readonly value: number | string | undefined
  readonly smallest: number
  readonly largest: number
  readonly whole: boolean
  /** When an emptied field counts: at once, or only when it is left, so that a value can be retyped. */
  readonly emptyCounts: 'at-once' | 'when-left'
  readonly onChange: (value: number | undefined) => void
}

/** A field for a number of 0 or more. What is half typed (`0.`) stays in the field and is not taken over yet. */
export function NumberEntry({ value, smallest, largest, whole, emptyCounts, onChange, ...rest }: Props) {
  const [draft, setDraft] = useState<number | string | null>(null)
  const type = (next: number | string) => {
    setDraft(next)
    if (typeof next === 'number' && next >= smallest) onChange(next)
    if (next === '' && emptyCounts === 'at-once') onChange(undefined)
  }
  const leave = () => {
    if (draft === '' && emptyCounts === 'when-left') onChange(undefined)
    setDraft(null)
  }
  return (
    <NumberInput
      {...rest}
      value={draft ?? value ?? ''}
      max={largest}
      clampBehavior="strict"
      allowNegative={false}
      allowDecimal={!whole}
      decimalScale={6}
      thousandSeparator=","
      inputMode={whole ? 'numeric' : 'decimal'}
      onChange={type}
      onBlur={leave}
    />
  )
}
