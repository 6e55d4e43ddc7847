import { niceScale } from '#app/_charts/nice-scale.ts'
import { RangeBar } from '#app/_charts/range-bar.tsx'
import { ScaleLine } from '#app/_charts/scale-line.tsx'
import { markOf } from '#app/_parts/marks.ts'
import { RANGES } from '#app/_text/costs.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { aboutUsd } from '#lib/report/usd-amount.ts'
import classes from './costs-bars.module.css'
import { type CostRow, endOf } from './costs-rows.ts'

const PERCENTILES = ['p10', 'p50', 'p90'] as const

const TICKS = 4

/** Round amounts from 0 on that hold all these bars, in USD a month. */
export const costScale = (rows: readonly CostRow[]): readonly number[] => niceScale(0, endOf(rows), TICKS)

/** The scale under the bars. */
export function CostScale({ scale }: { readonly scale: readonly number[] }) {
  const end = scale.at(-1) ?? 1
  return (
    <div className={classes.scale}>
      <ScaleLine ticks={scale.map((usd) => aboutUsd(usd))} places={scale.map((usd) => usd / end)} />
    </div>
  )
}

type Props = {
  readonly alternative: Alternative
  readonly rows: readonly CostRow[]
  /** Where the common axis ends, in USD a month. */
  readonly end: number
  /** The team's budget for the bill without people. */
  readonly budget: number | undefined
  /** The heads of the columns are shown; else they are only read out. */
  readonly headed: boolean
}

/** The amounts beside a bar; nothing while they are worked out. */
function Amounts({ range, words }: { readonly range: CostRow['range']; readonly words: string | null }) {
  if (words !== null)
    return (
      <td className={classes.amount} colSpan={PERCENTILES.length}>
        {words}
      </td>
    )
  return PERCENTILES.map((one) => (
    <td key={one} className={one === 'p50' ? classes.middle : classes.amount}>
      {range === null ? ' ' : aboutUsd(range[one])}
    </td>
  ))
}

/** Why a row has no amounts: it is no estimate, or nothing of it has a price; null where it has some. */
export function withoutAmounts({ unknown, open, point, range }: CostRow): string | null {
  if (unknown) return RANGES.noEstimate
  return open && point === 0 && (range?.p90 ?? 0) === 0 ? RANGES.unknown : null
}

function BarRow({ row, alternative, end, budget }: Props & { readonly row: CostRow }) {
  const { part, range, point, open } = row
  const words = withoutAmounts(row)
  const isKnown = words === null
  return (
    <tr>
      <th scope="row">
        {RANGES.rows[part]}
        {open && isKnown ? <span className={classes.least}>{RANGES.atLeast}</span> : null}
      </th>
      <td className={classes.bar}>
        <RangeBar
          kind={markOf(alternative.platform)}
          range={isKnown ? range && { low: range.p10 / end, middle: range.p50 / end, high: range.p90 / end } : null}
          point={isKnown ? point / end : undefined}
          limit={part === 'cloud' && budget !== undefined ? budget / end : undefined}
          open={open}
          faint={!alternative.eligible}
        />
      </td>
      <Amounts range={range} words={words} />
    </tr>
  )
}

/** What an alternative may cost: a bar for the bill, for people and for both, with the amounts beside it. */
export function CostBars(props: Props) {
  const { rows, alternative, headed } = props
  const { part, low, middle, high } = RANGES.head
  const name = RANGES.of(alternative.title)
  return (
    <table className={classes.table} aria-label={name}>
      <colgroup>
        <col className={classes.part} />
        <col />
        <col className={classes.number} span={PERCENTILES.length} />
      </colgroup>
      <thead className={headed ? classes.heads : classes.hidden}>
        <tr>
          <th scope="col" colSpan={2}>
            {part}
          </th>
          {[low, middle, high].map((head) => (
            <th key={head} scope="col" className={classes.amount}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BarRow key={row.part} row={row} {...props} />
        ))}
      </tbody>
    </table>
  )
}
