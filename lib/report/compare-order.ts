import type { ComparedCell, ComparedSum } from '#lib/report/compare-lines.ts'
import type { CompareRow } from '#lib/report/compare-rows.ts'

/** What rows are ordered by: a cost or points; undefined where it is not known, which comes last in every order. */
type Measure = number | undefined

function costOf(cell: ComparedCell | undefined): Measure {
  if (cell?.kind === 'priced') return Number(cell.cost)
  return cell?.kind === 'no-line' ? 0 : undefined
}

/** A sum of which nothing is known is not zero. */
function knownOf(sum: ComparedSum | undefined): Measure {
  if (!sum) return undefined
  const known = Number(sum.known)
  return sum.complete || known !== 0 ? known : undefined
}

const numberOf = (value: string | number | null | undefined): Measure => (value == null ? undefined : Number(value))

/** What a row shows in a column: USD a month, or points; words have no measure. */
export function measureIn(row: CompareRow, at: number): Measure {
  switch (row.kind) {
    case 'line':
      return costOf(row.line.cells[at])
    case 'group':
      return knownOf(row.sums[at])
    case 'points':
      return row.points[at] ?? undefined
    case 'words':
    case 'section':
      return undefined
    default:
      return row satisfies never
  }
}

function differenceIn(row: CompareRow, at: number): Measure {
  switch (row.kind) {
    case 'line':
      return numberOf(row.line.cells[at]?.delta)
    case 'group':
      return numberOf(row.sums[at]?.knownDelta)
    case 'points':
      return numberOf(row.deltas[at])
    case 'words':
    case 'section':
      return undefined
    default:
      return row satisfies never
  }
}

function largest(row: CompareRow, columns: number, of: (row: CompareRow, at: number) => Measure): Measure {
  const known = Array.from({ length: columns }, (_, at) => of(row, at)).filter((one) => one !== undefined)
  return known.length === 0 ? undefined : Math.max(...known.map(Math.abs))
}

/** The largest cost or points of a row in any of the columns, a reduction by its size. */
export const largestIn = (row: CompareRow, columns: number): Measure => largest(row, columns, measureIn)

/** The largest difference of a row in any of the columns, less or more. */
export const largestDifferenceIn = (row: CompareRow, columns: number): Measure => largest(row, columns, differenceIn)
