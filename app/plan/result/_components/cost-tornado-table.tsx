'use client'

import { TORNADO } from '#app/_text/costs.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Swing } from '#lib/plan/ranges.ts'
import { valueText } from '#lib/report/figure-title.ts'
import { inBoth, isSecond, rateText, type SecondCurrency } from '#lib/report/second-currency.ts'
import { signedCents } from '#lib/report/usd-amount.ts'
import { useFigureTitle } from './cost-figure-title.ts'
import words from './words.module.css'

type Props = {
  readonly swings: readonly Swing[]
  readonly unitOf: (key: string) => string
  readonly currency: SecondCurrency | undefined
}

/** The tornado as a table, every figure of it, to the cent, in the plan's second currency too. */
export function SwingTable({ swings, unitOf, currency }: Props) {
  const titleOf = useFigureTitle()
  const { figure, unit, low, high, atLow, atHigh } = TORNADO.heads
  return (
    <details className={words.fold}>
      <summary>{TORNADO.asTable}</summary>
      <PlainTable
        name={TORNADO.table}
        columns={[
          { head: figure, look: 'text' },
          { head: unit },
          { head: low, look: 'amount' },
          { head: high, look: 'amount' },
          { head: atLow, look: 'amount' },
          { head: atHigh, look: 'amount' },
        ]}
        rows={swings.map((one) => ({
          key: one.key,
          cells: [
            titleOf(one.key),
            unitOf(one.key),
            valueText(one.from),
            valueText(one.to),
            inBoth(one.low, signedCents, currency),
            inBoth(one.high, signedCents, currency),
          ],
        }))}
      />
      {isSecond(currency) ? <p className={words.small}>{TORNADO.rate(rateText(currency))}</p> : null}
    </details>
  )
}
