'use client'

import { Button } from '@mantine/core'
import { useId } from 'react'
import { FIGURES } from '#app/_text/review.ts'
import fields from '#app/_ui/field-rows.module.css'
import { NumberEntry } from '#app/_ui/number-entry.tsx'
import type { Figure } from '#lib/plan/figure-list.ts'
import type { Override, Range } from '#lib/plan/plan.ts'
import { numberText } from '#lib/report/number-text.ts'
import type { Limits } from './figure-limits.ts'
import classes from './figure-spread.module.css'

type Props = {
  readonly figure: Figure
  readonly range: Range | null
  readonly limits: Limits
  readonly labelledBy: string
  readonly onChange: (value: Override) => void
}

/** Above 0 by a hair: a lognormal range begins there. */
const ABOVE_ZERO = 1e-6

/** The range to start from: what the default says of how far off it may be, with the value in it. */
function rangeAround(value: number, { low, high, kind, usual }: Figure): Range {
  const [least, most] = kind === 'fact' && usual ? usual : [value, value]
  return { low: Math.min(low ?? least, value), likely: value, high: Math.max(high ?? most, value) }
}

/** Whether other values than one are thought possible: what is one by definition, such as the minutes of an hour, has no range. */
const mayVary = ({ usual }: Figure): boolean => usual === null || usual[0] < usual[1]

type EndProps = Omit<Props, 'figure' | 'range'> & { readonly range: Range; readonly end: 'low' | 'high' }

/** One end of the range: below the likeliest value or above it, or the same. */
function End({ range, end, limits, labelledBy, onChange }: EndProps) {
  const id = useId()
  const { low, likely, high, distribution } = range
  const least = distribution === 'lognormal' ? Math.max(ABOVE_ZERO, limits.smallest) : limits.smallest
  const [smallest, largest] = end === 'low' ? [least, likely] : [likely, limits.largest]
  return (
    <span className={classes.end}>
      <span id={id} className={fields.unit}>
        {FIGURES.ends[end]}
      </span>
      <NumberEntry
        className={fields.amount}
        aria-labelledby={`${labelledBy} ${id}`}
        size="xs"
        hideControls
        value={end === 'low' ? low : high}
        smallest={smallest}
        largest={largest}
        whole={limits.whole}
        expected={FIGURES.between(numberText(smallest), numberText(largest))}
        emptyCounts="when-left"
        onChange={(value) => value !== undefined && onChange({ ...range, [end]: value })}
      />
    </span>
  )
}

/** Low and high of a figure that is not known exactly, and the way between a range and one number. */
export function FigureSpread(props: Props) {
  const { figure, range, limits, labelledBy, onChange } = props
  const { value, title } = figure
  if (typeof value !== 'number' || !(range || mayVary(figure))) return null
  const toggled = range ? range.likely : rangeAround(value, figure)
  return (
    <span className={classes.spread}>
      {range ? <End {...{ range, limits, labelledBy, onChange }} end="low" /> : null}
      {range ? <End {...{ range, limits, labelledBy, onChange }} end="high" /> : null}
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={range ? FIGURES.oneNumber(title) : FIGURES.asRange(title)}
        onClick={() => onChange(toggled)}
      >
        {range ? FIGURES.oneNumberShort : FIGURES.asRangeShort}
      </Button>
    </span>
  )
}
