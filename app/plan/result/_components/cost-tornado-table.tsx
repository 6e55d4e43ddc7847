'use client'

import { TORNADO } from '#app/_text/costs.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Swing } from '#lib/plan/ranges.ts'
import { signedCents } from '#lib/report/usd-amount.ts'
import { useFigureTitle, valueText } from './cost-figure-title.ts'
import words from './words.module.css'

type Props = { readonly swings: readonly Swing[]; readonly unitOf: (key: string) => string }

/** The tornado as a table, every figure of it, to the cent. */
export function SwingTable({ swings, unitOf }: Props) {
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
            signedCents(one.low),
            signedCents(one.high),
          ],
        }))}
      />
    </details>
  )
}
