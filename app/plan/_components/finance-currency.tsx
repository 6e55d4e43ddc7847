'use client'

import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { FINANCE } from '#app/_text/finance.ts'
import fields from '#app/_ui/field-rows.module.css'
import { TextEntry } from '#app/_ui/text-entry.tsx'
import { rateText, type SecondCurrency } from '#lib/report/second-currency.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'
import classes from './finance-terms.module.css'

type Draft = Partial<SecondCurrency>
type Props = {
  readonly currency: SecondCurrency | undefined
  readonly onChange: (currency: SecondCurrency | undefined) => void
}

const CODE = '[A-Z]{3}'
/** Digits, and more than zero of it. */
const RATE = '(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,12})?'
const DAY = '\\d{4}-\\d{2}-\\d{2}'

/** The currency once all of it is there. */
const wholeOf = ({ code = '', rate = '', on = '' }: Draft): SecondCurrency | undefined =>
  code !== '' && rate !== '' && isIsoDate(on) ? { code, rate, on } : undefined

const FIELDS = [
  ['code', FINANCE.code, CODE, FINANCE.codeExpected],
  ['rate', FINANCE.rate, RATE, FINANCE.rateExpected],
  ['on', FINANCE.day, DAY, FINANCE.dayExpected],
] as const

/** A currency to read beside dollars: its code, its rate and the day of the rate. It counts once all three are there. */
export function FinanceCurrency({ currency, onChange }: Props) {
  const catalog = useCatalog()
  const id = useId()
  const [draft, setDraft] = useState<Draft>({})
  const shown: Draft = { on: catalog.asOf, ...currency, ...draft }
  const set = (change: Draft) => {
    const next = { ...shown, ...change }
    const whole = wholeOf(next)
    setDraft(whole ? {} : next)
    onChange(whole)
  }
  return (
    <li className={fields.row}>
      <span className={`${fields.title} ${classes.title}`}>
        {FINANCE.currency}
        <span className={classes.help}>{FINANCE.currencyHelp}</span>
        {currency ? <span className={classes.help}>{rateText(currency)}</span> : null}
      </span>
      <span className={classes.currency}>
        {FIELDS.map(([field, label, pattern, expected]) => (
          <span key={field}>
            <span id={`${id}-${field}`} className={classes.small}>
              {label}
            </span>
            <TextEntry
              className={fields.field ?? ''}
              aria-labelledby={`${id}-${field}`}
              size="xs"
              value={shown[field] ?? ''}
              pattern={pattern}
              expected={expected}
              onChange={(text) => set({ [field]: text })}
            />
          </span>
        ))}
        {currency ? (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={FINANCE.reset(FINANCE.currency)}
            onClick={() => {
              setDraft({})
              onChange(undefined)
            }}
          >
            {FINANCE.resetShort}
          </Button>
        ) : null}
      </span>
    </li>
  )
}
