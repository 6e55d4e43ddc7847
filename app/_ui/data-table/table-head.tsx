'use client'

import type { RowData } from '@tanstack/react-table'
import type { CSSProperties } from 'react'
import { lookOf, shareOf, widthOf } from './column-look.ts'
import classes from './data-table.module.css'
import type { DataTableModel } from './table-features.ts'

const DIRECTIONS = { asc: 'ascending', desc: 'descending' } as const

/** Shows the way a column is sorted: a head of an arrow, or both when it is not. */
function SortSign({ sorted }: { readonly sorted: 'asc' | 'desc' | false }) {
  return (
    <svg
      className={sorted ? classes.sorted : classes.unsorted}
      width="8"
      height="12"
      viewBox="0 0 8 12"
      aria-hidden="true"
    >
      {sorted === 'desc' ? null : <path d="M4 1 7 5H1z" fill="currentColor" />}
      {sorted === 'asc' ? null : <path d="M4 11 1 7h6z" fill="currentColor" />}
    </svg>
  )
}

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
                aria-sort={sorted ? DIRECTIONS[sorted] : 'none'}
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
