'use client'

import { COMPARE_TABLE } from '#app/_text/compare.ts'
import type { CompareRow, SectionRow, SectionTotal } from '#lib/report/compare-rows.ts'
import { TotalCell } from './compare-cells.tsx'
import type { Columns, CompareModel, ModelRow } from './compare-features.ts'
import classes from './compare-table.module.css'

const LOOKS: Readonly<Partial<Record<CompareRow['kind'], string | undefined>>> = {
  group: classes.group,
  line: classes.line,
}

type Of = Pick<Columns, 'against'> & { readonly table: CompareModel }

/** Words that differ from those compared with stand out. */
function lookOf(row: CompareRow, at: number, against: number): string | undefined {
  if (row.kind !== 'words') return classes.amount
  return row.texts[at] === row.texts[against] ? classes.text : classes.other
}

/** A row, and below it the rows it holds while it is open. */
function Rows({ table, against, row }: Of & { readonly row: ModelRow }) {
  const [title, ...cells] = row.getVisibleCells()
  return (
    <>
      <tr className={LOOKS[row.original.kind]}>
        <th scope="row">{title ? <table.FlexRender cell={title} /> : null}</th>
        {cells.map((cell, at) => (
          <td key={cell.id} className={lookOf(row.original, at, against)}>
            <table.FlexRender cell={cell} />
          </td>
        ))}
      </tr>
      {row.getIsExpanded()
        ? row.subRows.map((one) => <Rows key={one.id} table={table} against={against} row={one} />)
        : null}
    </>
  )
}

type TotalProps = Columns & { readonly total: SectionTotal }

/** The last row of a section. */
function Total({ columns, against, total }: TotalProps) {
  return (
    <tr className={classes.total}>
      <th scope="row">{COMPARE_TABLE.totals[total.id]}</th>
      {columns.map(({ name, shown }, at) => (
        <td key={name} className={classes.amount}>
          <TotalCell total={total} at={at} isAgainst={at === against} isShown={shown !== null} />
        </td>
      ))}
    </tr>
  )
}

type Props = Of & Columns & { readonly row: ModelRow; readonly section: SectionRow }

/** A section of the table. Its head stays in sight when the table is scrolled sideways; its last row is there when it is closed. */
export function CompareSection({ table, columns, against, row, section }: Props) {
  const { id, total } = section
  const [title] = row.getVisibleCells()
  return (
    <tbody data-part={id}>
      <tr className={classes.section}>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          <span className={classes.stay}>{title ? <table.FlexRender cell={title} /> : null}</span>
        </th>
      </tr>
      {row.getIsExpanded()
        ? row.subRows.map((one) => <Rows key={one.id} table={table} against={against} row={one} />)
        : null}
      {total ? <Total columns={columns} against={against} total={total} /> : null}
    </tbody>
  )
}
