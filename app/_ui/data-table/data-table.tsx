'use client'

import type { Row as ModelRow, RowData } from '@tanstack/react-table'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useRef } from 'react'
import { ScrollBox } from '../scroll-box.tsx'
import { lookOf, widthOf } from './column-look.ts'
import classes from './data-table.module.css'
import type { DataTableModel, TABLE_FEATURES } from './table-features.ts'
import { TableHead } from './table-head.tsx'
import { usePrinting } from './use-printing.ts'
import { useRowKeys } from './use-row-keys.ts'

type Props<Row extends RowData> = {
  readonly table: DataTableModel<Row>
  /** The name of the table and of the region it scrolls in. */
  readonly label: string
  /** Height of each row in pixels. */
  readonly rowHeight: number
  /** What stands there when no row does. */
  readonly empty: ReactNode
}

const HEAD = 40
const OVERSCAN = 12
/** Before the browser has measured the region, and on the server. */
const FIRST_VIEW = { width: 1200, height: 640 }

function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr>
      <td className={classes.space} colSpan={columns} style={{ height }} />
    </tr>
  )
}

type RowProps<Row extends RowData> = Pick<Props<Row>, 'table'> & {
  readonly row: ModelRow<typeof TABLE_FEATURES, Row>
  readonly index: number
}

/** A row; its first cell names it. */
function TableRow<Row extends RowData>({ table, row, index }: RowProps<Row>) {
  const [first, ...others] = row.getVisibleCells()
  return (
    <tr data-index={index} aria-rowindex={index + 2}>
      {first ? (
        <th scope="row" className={lookOf(first.column.columnDef.meta)}>
          <table.FlexRender cell={first} />
        </th>
      ) : null}
      {others.map((cell) => (
        <td key={cell.id} className={lookOf(cell.column.columnDef.meta)}>
          <table.FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  )
}

/** Which rows are drawn, between how much room for the others. */
type Drawn = { readonly indices: readonly number[]; readonly above: number; readonly below: number }

const wholeOf = (count: number): Drawn => ({
  indices: Array.from({ length: count }, (_, at) => at),
  above: 0,
  below: 0,
})

const viewOf = (items: readonly VirtualItem[], height: number): Drawn => ({
  indices: items.map(({ index }) => index),
  above: items[0]?.start ?? 0,
  below: height - (items.at(-1)?.end ?? 0),
})

/**
 * A table that draws only the rows in view, however many there are; its head stays in sight. It scrolls inside a region
 * of its own, which takes the focus. On paper all rows stand. Arrow keys lead from the link of a row to that of the next.
 */
export function DataTable<Row extends RowData>({ table, label, rowHeight, empty }: Props<Row>) {
  const region = useRef<HTMLElement>(null)
  const { rows } = table.getRowModel()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: FIRST_VIEW,
    scrollPaddingEnd: HEAD,
  })
  const onKeyDown = useRowKeys(region, rows.length, (index) => virtual.scrollToIndex(index))
  const printing = usePrinting()
  const drawn = printing ? wholeOf(rows.length) : viewOf(virtual.getVirtualItems(), virtual.getTotalSize())
  const columns = table.getVisibleLeafColumns()
  const width = (wide: boolean) => columns.reduce((sum, { columnDef: { meta } }) => sum + widthOf(meta, wide), 0)
  const size = { '--wide': `${width(true)}px`, '--narrow': `${width(false)}px`, '--row': `${rowHeight}px` }
  return (
    <ScrollBox isFramed ref={region} className={classes.region} name={label} onKeyDown={onKeyDown}>
      <table className={classes.table} style={size as CSSProperties} aria-label={label} aria-rowcount={rows.length + 1}>
        <TableHead table={table} />
        <tbody>
          <Space height={drawn.above} columns={columns.length} />
          {drawn.indices.map((index) => {
            const row = rows[index]
            return row ? <TableRow key={row.id} table={table} row={row} index={index} /> : null
          })}
          <Space height={drawn.below} columns={columns.length} />
        </tbody>
      </table>
      {rows.length === 0 ? <div className={classes.empty}>{empty}</div> : null}
    </ScrollBox>
  )
}
