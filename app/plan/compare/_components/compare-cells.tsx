import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { VALUES } from '#app/_text/compare-costs.ts'
import { pointsText } from '#app/_text/decision.ts'
import { amountText } from '#app/_text/units.ts'
import type { ComparedCell, ComparedSum } from '#lib/report/compare-lines.ts'
import type { CompareRow, PointsRow, SectionTotal } from '#lib/report/compare-rows.ts'
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

type LineProps = { readonly cell: ComparedCell; readonly isAgainst: boolean }

/** A line in one column: its cost, what it is made of, and the difference. */
function LineCell({ cell, isAgainst }: LineProps) {
  const amount = amountOf(cell)
  return (
    <>
      <span className={cell.kind === 'priced' ? undefined : classes.word}>{costText(cell)}</span>
      {amount === null ? null : <span className={classes.made}>{amount}</span>}
      <Delta text={deltaText(cell.delta)} usd={cell.delta} isAgainst={isAgainst || cell.kind === 'no-bill'} />
    </>
  )
}

type SumProps = { readonly sum: ComparedSum; readonly isAgainst: boolean }

/** A sum in one column with the difference. */
export function SumCell({ sum, isAgainst }: SumProps) {
  return (
    <>
      <span>{sumText(sum)}</span>
      <Delta text={sumDeltaText(sum)} usd={sum?.knownDelta ?? null} isAgainst={isAgainst || sum === null} />
    </>
  )
}

type At = {
  /** The place of the column. */
  readonly at: number
  readonly isAgainst: boolean
  /** Whether the column shows a stack at all. */
  readonly isShown: boolean
}

/** `+1.5`, `−0.2`: how far points are from those compared with; null where both are written alike. */
function pointsDelta(own: number, delta: number): string | null {
  if (pointsText(own) === pointsText(own - delta)) return null
  return `${delta < 0 ? '−' : '+'}${pointsText(Math.abs(delta))}`
}

type PointsProps = At & { readonly of: Pick<PointsRow, 'points' | 'deltas'> }

/** Points in one column, with how far they are from the column compared with. */
function PointsCell({ of: { points, deltas }, at, isShown }: PointsProps) {
  const own = points[at] ?? null
  if (own === null) return <span className={classes.word}>{isShown ? VALUES.notJudged : VALUES.none}</span>
  const delta = pointsDelta(own, deltas[at] ?? 0)
  return (
    <>
      <span>{pointsText(own)}</span>
      {delta === null ? null : <span className={classes.delta}>{delta}</span>}
    </>
  )
}

/** What the last row of a section says in one column. */
export function TotalCell({ total, ...of }: At & { readonly total: SectionTotal }) {
  if ('sums' in total) return <SumCell sum={total.sums[of.at] ?? null} isAgainst={of.isAgainst} />
  return <PointsCell of={total} {...of} />
}

/** What a row says in one column; a section says nothing there. */
export function RowCell({ row, ...of }: At & { readonly row: CompareRow }) {
  const { at, isAgainst } = of
  switch (row.kind) {
    case 'section':
      return null
    case 'words':
      return row.texts[at]
    case 'points':
      return <PointsCell of={row} {...of} />
    case 'group':
      return <SumCell sum={row.sums[at] ?? null} isAgainst={isAgainst} />
    case 'line': {
      const cell = row.line.cells[at]
      return cell ? <LineCell cell={cell} isAgainst={isAgainst} /> : null
    }
    default:
      return row satisfies never
  }
}
