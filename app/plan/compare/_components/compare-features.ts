import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type ReactTable,
  type Row,
  rowExpandingFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { Comparison } from '#lib/report/compare-plans.ts'
import type { CompareRow } from '#lib/report/compare-rows.ts'

/** What the table of a comparison can do: sort, leave rows out, and open and close what rows hold. */
export const COMPARE_FEATURES = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  rowExpandingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
})

export type CompareModel = ReactTable<typeof COMPARE_FEATURES, CompareRow>
/** A row of the table as TanStack holds it; `original` is the row of the comparison. */
export type ModelRow = Row<typeof COMPARE_FEATURES, CompareRow>

/** What stands side by side, and which of it the others are compared with. Names are there once. */
export type Columns = Pick<Comparison, 'columns' | 'against'>
