import type { ComparedCell, ComparedSum } from '#lib/report/compare-lines.ts'
import type { Comparison } from '#lib/report/compare-plans.ts'
import { type Cell, csvCell } from '#lib/report/csv-cell.ts'

const HEAD = ['part', 'component', 'line', 'column', 'status', 'usd_a_month', 'difference_usd_a_month'] as const

/** What a cell costs: empty where it is not known, 0 where a bill has no such line. */
function costOf(cell: ComparedCell): Cell {
  if (cell.kind === 'priced') return cell.cost
  return cell.kind === 'no-line' ? '0' : null
}
const statusOf = (cell: ComparedCell): string => (cell.kind === 'priced' && cell.partial ? 'at-least' : cell.kind)

function sumCells(sum: ComparedSum): readonly Cell[] {
  if (sum === null) return ['no-bill', null, null]
  if (sum.complete) return ['priced', sum.known, sum.delta]
  return Number(sum.known) === 0 ? ['unpriced', null, sum.delta] : ['at-least', sum.known, sum.delta]
}

/**
 * A comparison as CSV, a row for every line and column, then their sums: amounts in USD a month as plain decimals, empty
 * where they are not known. `status`: priced, at-least, unpriced, no-line or no-bill.
 */
export function comparisonCsv({ columns, parts, totals }: Comparison): string {
  const ofSums = (place: readonly Cell[], sums: readonly ComparedSum[]) =>
    columns.map(({ name }, at) => [...place, name, ...sumCells(sums[at] ?? null)])
  const rows = parts.flatMap(({ category, groups, totals: sums }) => [
    ...groups.flatMap(({ component, rows: lines }) =>
      lines.flatMap(({ title, cells }) =>
        cells.map((cell, at) => [
          ...[category, component, title, columns[at]?.name ?? null],
          ...[statusOf(cell), costOf(cell), cell.delta],
        ]),
      ),
    ),
    ...ofSums([category, null, 'total'], sums),
  ])
  const all = [HEAD, ...rows, ...ofSums(['cloud and people', null, 'total'], totals)]
  return `${all.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
