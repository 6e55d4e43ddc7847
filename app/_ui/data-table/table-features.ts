import {
  columnVisibilityFeature,
  createSortedRowModel,
  metaHelper,
  type ReactTable,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'

/** How a column looks. */
export type ColumnLook = {
  /** Least width in pixels; spare room is shared out. */
  readonly width: number
  /** Another width on a phone. */
  readonly narrow?: number
  /** Another share of the width on paper, where the text takes several lines. */
  readonly paper?: number
  readonly align?: 'end'
  /** Left out on a phone: another column says it there. */
  readonly wideOnly?: boolean
}

/** What the tables of this product can do: sort, and show the columns a reader wants. */
export const TABLE_FEATURES = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  columnMeta: metaHelper<ColumnLook>(),
})

/** A table of such rows. */
export type DataTableModel<Row extends RowData> = ReactTable<typeof TABLE_FEATURES, Row>
