import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { amountText } from '#app/_text/units.ts'
import type { ComparedCell, ComparedSum } from '#lib/report/compare-lines.ts'
import { costText, deltaText, sumDeltaText, sumText } from '#lib/report/compare-words.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'
import classes from './compare-table.module.css'

const MONEY = 'USD'

/** What a cost is made of; null where that is money again, as of a share of other lines. */
function amountOf(cell: ComparedCell): string | null {
  if (!('quantity' in cell) || cell.quantity === null || cell.unit === MONEY) return null
  const price = cell.kind === 'priced' && cell.unitPrice !== null ? formatUnitPrice(cell.unitPrice) : null
  return COMPARE_TABLE.quantity(amountText(cell.quantity, cell.unit), price)
}

type DeltaProps = { readonly text: string; readonly usd: string | null; readonly isAgainst: boolean }

/** A difference; one that is none, or not known, stands back. */
function Delta({ text, usd, isAgainst }: DeltaProps) {
  if (isAgainst) return null
  return <span className={usd === null || usd === '0' ? classes.unknown : classes.delta}>{text}</span>
}

type CellProps = { readonly cell: ComparedCell; readonly isAgainst: boolean }

/** A line in one column: its cost, what it is made of, and the difference. */
export function LineCell({ cell, isAgainst }: CellProps) {
  const amount = amountOf(cell)
  return (
    <td className={classes.amount}>
      <span className={cell.kind === 'priced' ? undefined : classes.word}>{costText(cell)}</span>
      {amount === null ? null : <span className={classes.made}>{amount}</span>}
      <Delta text={deltaText(cell.delta)} usd={cell.delta} isAgainst={isAgainst || cell.kind === 'no-bill'} />
    </td>
  )
}

type SumProps = { readonly sum: ComparedSum; readonly isAgainst: boolean }

/** A sum in one column with the difference. */
export function SumCell({ sum, isAgainst }: SumProps) {
  return (
    <td className={classes.amount}>
      <span>{sumText(sum)}</span>
      <Delta text={sumDeltaText(sum)} usd={sum?.knownDelta ?? null} isAgainst={isAgainst || sum === null} />
    </td>
  )
}
