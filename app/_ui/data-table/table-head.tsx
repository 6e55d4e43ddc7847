'use client'

import type { RowData } from '@tanstack/react-table'
import type { CSSProperties } from 'react'
import { lookOf, shareOf, widthOf } from './column-look.ts'
import classes from './data-table.module.css'
import { SORT_NAMES, SortSign } from './sort-sign.tsx'
import type { DataTableModel } from './table-features.ts'

/** The heads of the shown columns, each a button that sorts: up, down, and as it was. */
export function TableHead<Row extends RowData>({ table }: { readonly table: DataTableModel<Row> }) {
  const [group] = table.getHeaderGroups()
  const all = group?.headers.reduce((sum, { column }) => sum + shareOf(column.columnDef.meta), 0) ?? 0
  return (
    <>
      <colgroup>
        {group?.headers.map(({ id, column }) => {
          const { meta } = column.columnDef
          const widths = {
            '--col': `${widthOf(meta, true)}px`,
            '--col-narrow': `${widthOf(meta, false)}px`,
            '--share': `${(100 * shareOf(meta)) / all}%`,
          }
          return <col key={id} className={`${classes.col} ${lookOf(meta)}`} style={widths as CSSProperties} />
        })}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {group?.headers.map((header) => {
            const { column } = header
            const sorted = column.getIsSorted()
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={sorted ? SORT_NAMES[sorted] : 'none'}
                className={lookOf(column.columnDef.meta)}
              >
                <button type="button" className={classes.sort} onClick={() => column.toggleSorting()}>
                  <table.FlexRender header={header} />
                  <SortSign sorted={sorted} />
                </button>
              </th>
            )
          })}
        </tr>
      </thead>
    </>
  )
}
