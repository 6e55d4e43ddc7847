import { createColumnHelper, sortFn_basic } from '@tanstack/react-table'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { largestDifferenceIn, largestIn, measureIn } from '#lib/report/compare-order.ts'
import { type CompareRow, isShown, type RowFilter } from '#lib/report/compare-rows.ts'
import { RowCell } from './compare-cells.tsx'
import type { COMPARE_FEATURES, Columns } from './compare-features.ts'
import { RowTitle } from './row-title.tsx'

/** The columns that are none of a plan: the titles of the rows, and what rows may be ordered by beside one column. */
export const TITLE = 'title'
export const BY_COST = 'cost'
export const BY_DIFFERENCE = 'difference'

/** The id of the column of a plan or alternative. */
export const columnId = (name: string): string => `of:${name}`

/** Columns that only order rows: nothing of them is shown. */
export const UNSEEN = { [BY_COST]: false, [BY_DIFFERENCE]: false }

const helper = createColumnHelper<typeof COMPARE_FEATURES, CompareRow>()
const ORDERED = { sortUndefined: 'last', sortDescFirst: true, sortFn: sortFn_basic } as const

/** The columns of a comparison; `onOpen` is told the key of a line that a reader opens. */
export function compareColumns({ columns, against }: Columns, onOpen: (key: string) => void) {
  return helper.columns([
    helper.accessor('id', {
      id: TITLE,
      header: COMPARE_TABLE.row,
      enableSorting: false,
      filterFn: ({ original }, _column, filter: RowFilter) => isShown(original, filter),
      cell: ({ row }) => <RowTitle row={row} isUnfolded={row.getIsExpanded()} onOpen={onOpen} />,
    }),
    ...columns.map(({ name, shown }, at) =>
      helper.accessor((row) => measureIn(row, at), {
        ...ORDERED,
        id: columnId(name),
        header: name,
        cell: ({ row: { original } }) => (
          <RowCell row={original} at={at} isAgainst={at === against} isShown={shown !== null} />
        ),
      }),
    ),
    helper.accessor((row) => largestIn(row, columns.length), { ...ORDERED, id: BY_COST }),
    helper.accessor((row) => largestDifferenceIn(row, columns.length), { ...ORDERED, id: BY_DIFFERENCE }),
  ])
}
