'use client'

import { type SortingState, type Updater, useTable } from '@tanstack/react-table'
import { type CSSProperties, useMemo } from 'react'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { ScrollBox } from '#app/_ui/scroll-box.tsx'
import type { Comparison } from '#lib/report/compare-plans.ts'
import {
  type ComparedFacts,
  compareRows,
  type LineGrouping,
  type RowFilter,
  rowsInside,
} from '#lib/report/compare-rows.ts'
import { SumCell } from './compare-cells.tsx'
import { compareColumns, TITLE, UNSEEN } from './compare-columns.tsx'
import { COMPARE_FEATURES, type CompareModel } from './compare-features.ts'
import { CompareHead } from './compare-head.tsx'
import { CompareSection } from './compare-section.tsx'
import classes from './compare-table.module.css'
import { useFolds } from './use-folds.ts'

/** Which rows the table shows, and in which order. */
export type RowView = RowFilter & { readonly grouping: LineGrouping; readonly sorting: SortingState }

type ModelProps = {
  readonly comparison: Comparison
  readonly facts: ComparedFacts
  readonly view: RowView
  readonly onSort: (sorting: SortingState) => void
  /** Told the key of a line that a reader opens. */
  readonly onOpen: (key: string) => void
}

function useCompareTable({ comparison, facts, view, onSort, onOpen }: ModelProps): CompareModel {
  const { grouping, sorting, hideEqual, find } = view
  const sections = useMemo(() => compareRows(comparison, facts, grouping), [comparison, facts, grouping])
  const { expanded, onExpandedChange } = useFolds(sections, view)
  const columns = useMemo(() => compareColumns(comparison, onOpen), [comparison, onOpen])
  const columnFilters = useMemo(() => [{ id: TITLE, value: { hideEqual, find } }], [hideEqual, find])
  return useTable({
    features: COMPARE_FEATURES,
    columns,
    data: sections,
    getRowId: ({ id }) => id,
    getSubRows: rowsInside,
    filterFromLeafRows: true,
    state: { sorting, columnFilters, columnVisibility: UNSEEN, expanded },
    onExpandedChange,
    autoResetExpanded: false,
    onSortingChange: (next: Updater<SortingState>) => onSort(typeof next === 'function' ? next(sorting) : next),
  })
}

/** How many columns share the width, so that all are as wide, whatever they say. */
const widthOf = (columns: number): CSSProperties => Object.fromEntries([['--columns', columns]])

/** Stands where no row is called what is looked for. */
const NoRow = ({ columns }: { readonly columns: number }) => (
  <tbody>
    <tr>
      <td className={classes.nothing} colSpan={columns}>
        {COMPARE_TABLE.noRow}
      </td>
    </tr>
  </tbody>
)

type Props = ModelProps & { readonly name: string }

/** Plans, or the alternatives of one, side by side: what they answer, what they decide, and their bills line by line. It scrolls inside itself. */
export function CompareTable({ name, ...model }: Props) {
  const table = useCompareTable(model)
  const { columns, against, totals } = model.comparison
  const { rows } = table.getRowModel()
  return (
    <ScrollBox isFramed className={classes.scroll} name={name}>
      <table className={classes.table} style={widthOf(columns.length)} aria-label={name}>
        <CompareHead table={table} against={against} />
        {rows.map((row) =>
          row.original.kind === 'section' ? (
            <CompareSection
              key={row.id}
              table={table}
              columns={columns}
              against={against}
              row={row}
              section={row.original}
            />
          ) : null,
        )}
        {rows.length === 0 ? <NoRow columns={columns.length + 1} /> : null}
        <tfoot>
          <tr className={classes.total}>
            <th scope="row">{COMPARE_TABLE.both}</th>
            {columns.map((column, at) => (
              <td key={column.name} className={classes.amount}>
                <SumCell sum={totals[at] ?? null} isAgainst={at === against} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}
