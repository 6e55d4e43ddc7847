import type { ComparedCell, ComparedRow } from '#lib/report/compare-lines.ts'

/** The order of the lines within a component. */
export const ROW_ORDERS = ['bill', 'cost', 'difference'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

/** Which lines of a comparison are shown; sums are those of all lines, whatever is shown. */
export type RowView = {
  readonly hideEqual: boolean
  /** Part of a title; empty for every line. */
  readonly find: string
  readonly order: RowOrder
}

const amountOf = (cell: ComparedCell): number => (cell.kind === 'priced' ? Math.abs(Number(cell.cost)) : 0)
const deltaOf = ({ delta }: ComparedCell): number => (delta === null ? 0 : Math.abs(Number(delta)))

/** The largest of a line in any column; what is not known counts as nothing, so that it comes last. */
const most = ({ cells }: ComparedRow, of: (cell: ComparedCell) => number): number => Math.max(0, ...cells.map(of))

/** Whether a title holds what is looked for. */
export const isFound = (title: string, find: string): boolean => title.toLowerCase().includes(find.trim().toLowerCase())

/** The lines to show, in their order. */
export function rowsInView(rows: readonly ComparedRow[], { hideEqual, find, order }: RowView): readonly ComparedRow[] {
  const shown = rows.filter(({ equal, title }) => !(hideEqual && equal) && isFound(title, find))
  if (order === 'bill') return shown
  const of = order === 'cost' ? amountOf : deltaOf
  return shown.toSorted((one, other) => most(other, of) - most(one, of))
}
