'use client'

import { Button } from '@mantine/core'
import { useId } from 'react'
import { FINANCE } from '#app/_text/finance.ts'
import fields from '#app/_ui/field-rows.module.css'
import { NumberEntry } from '#app/_ui/number-entry.tsx'
import { percentOf, shareOf } from '#lib/report/share-percent.ts'
import classes from './finance-terms.module.css'

type Props = {
  readonly title: string
  readonly help: string
  readonly unit: string
  /** From 0 to 1; undefined while there is none. */
  readonly share: number | undefined
  readonly usual: readonly [low: number, high: number]
  readonly onChange: (share: number | undefined) => void
}

/** One share of the money terms, typed in percent: what it is of, what is usual, and the way back to none. */
export function FinancePercent({ title, help, unit, share, usual, onChange }: Props) {
  const id = useId()
  const [low, high] = [String(percentOf(usual[0])), String(percentOf(usual[1]))]
  const given = share !== undefined && share > 0
  const unusual = given && (share < usual[0] || share > usual[1])
  return (
    <li className={fields.row}>
      <span className={`${fields.title} ${classes.title}`}>
        <span id={id}>{title}</span>
        <span id={`${id}-help`} className={classes.help}>
          {help} {FINANCE.usual(low, high)}
        </span>
      </span>
      <span className={fields.entry}>
        <NumberEntry
          className={`${fields.field} ${fields.amount}`}
          aria-labelledby={id}
          aria-describedby={`${id}-help`}
          size="xs"
          hideControls
          value={share === undefined ? undefined : percentOf(share)}
          smallest={0}
          largest={100}
          whole={false}
          expected={FINANCE.percentExpected}
          emptyCounts="when-left"
          onChange={(percent) => onChange(percent === undefined ? undefined : shareOf(percent))}
        />
        <span className={fields.unit}>{unit}</span>
        <Button
          className={fields.reset}
          variant="subtle"
          size="compact-xs"
          style={{ visibility: given ? 'visible' : 'hidden' }}
          aria-label={FINANCE.reset(title)}
          onClick={() => onChange(undefined)}
        >
          {FINANCE.resetShort}
        </Button>
      </span>
      {unusual ? (
        <p className={fields.warning} role="status">
          {FINANCE.unusual(low, high)}
        </p>
      ) : null}
    </li>
  )
}
