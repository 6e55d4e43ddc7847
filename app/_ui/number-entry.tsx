'use client'

import { NumberInput, type NumberInputProps } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'

type Props = Pick<NumberInputProps, 'className' | 'size' | 'hideControls' | 'aria-labelledby' | 'aria-describedby'> & {
  readonly value: number | string | undefined
  readonly smallest: number
  readonly largest: number
  readonly whole: boolean
  /** What to say of a number that does not fit. */
  readonly expected: string
  /** When an emptied field counts: at once, or only when it is left, so that a value can be retyped. */
  readonly emptyCounts: 'at-once' | 'when-left'
  /** What counts while the number does not fit: the value before it, or none. */
  readonly misfitCounts?: 'as-before' | 'as-none'
  readonly onChange: (value: number | undefined) => void
}

/** What a number may be written with; all else is refused aloud, not left out in silence: `1e9` is not 19. */
const WRITTEN = /^[\s\d.,-]*$/

/**
 * A field for a number. What is half typed (`0.`) or does not fit (`-7`) stays in the field as it was typed, is said, and
 * is not taken over: no key is dropped that would turn it into another number.
 */
export function NumberEntry({ value, smallest, largest, whole, expected, onChange, ...others }: Props) {
  const { emptyCounts, misfitCounts = 'as-before', ...rest } = others
  const [draft, setDraft] = useState<number | string | null>(null)
  const [refused, setRefused] = useState(false)
  const fits = (number: number) => number >= smallest && number <= largest && (!whole || Number.isInteger(number))
  const misfit = draft !== null && draft !== '' && !fits(Number(draft))
  const type = (next: number | string) => {
    setDraft(next)
    if (next !== '' && fits(Number(next))) onChange(Number(next))
    else if (next === '' ? emptyCounts === 'at-once' : misfitCounts === 'as-none') onChange(undefined)
  }
  const refuse = (event: SyntheticEvent, text: string) => {
    if (WRITTEN.test(text)) return
    event.preventDefault()
    setRefused(true)
  }
  const leave = () => {
    setRefused(false)
    if (draft === '' && emptyCounts === 'when-left') onChange(undefined)
    if (!misfit) setDraft(null)
  }
  return (
    <NumberInput
      {...rest}
      value={draft ?? value ?? ''}
      min={smallest}
      max={largest}
      clampBehavior="none"
      decimalScale={6}
      thousandSeparator=","
      inputMode={whole ? 'numeric' : 'decimal'}
      error={misfit || refused ? expected : null}
      onBeforeInput={(event) => refuse(event, event.data)}
      onPaste={(event) => refuse(event, event.clipboardData.getData('text'))}
      onChange={type}
      onBlur={leave}
    />
  )
}
