import type { ReactNode } from 'react'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { VIEW } from '#app/_text/compare-costs.ts'
import type { Comparison } from '#lib/report/compare-plans.ts'
import { isFound, type RowView } from '#lib/report/compare-view.ts'
import { type FactRow, isEqualRow } from '#lib/report/compare-words.ts'
import classes from './compare-table.module.css'

/** Keys of columns: their names, which are there once. */
export type Columns = Pick<Comparison, 'columns' | 'against'>

type HeadProps = Pick<Columns, 'columns'> & { readonly children: ReactNode }

/** The head of a part of the table; it stays in sight when the table is scrolled sideways. */
export function SectionHead({ columns, children }: HeadProps) {
  return (
    <tr className={classes.section}>
      <th scope="rowgroup" colSpan={columns.length + 1}>
        <span className={classes.stay}>{children}</span>
      </th>
    </tr>
  )
}

/** How many rows are left out, so that nobody takes what is shown for all there is. */
export function HiddenCount({ count, view }: { readonly count: number; readonly view: RowView }) {
  if (count === 0) return null
  const text = view.find.trim() === '' ? COMPARE_TABLE.hidden(count) : VIEW.left(count)
  return <span className={classes.hidden}>{text}</span>
}

type FactsProps = Columns & { readonly title: string; readonly rows: readonly FactRow[]; readonly view: RowView }

/** What the columns say in words, row by row. */
export function Facts({ columns, against, title, rows, view }: FactsProps) {
  const shown = rows.filter((row) => !(view.hideEqual && isEqualRow(row)) && isFound(row.label, view.find))
  if (rows.length === 0) return null
  return (
    <tbody>
      <SectionHead columns={columns}>
        {title} <HiddenCount count={rows.length - shown.length} view={view} />
      </SectionHead>
      {shown.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.label}</th>
          {columns.map(({ name }, at) => (
            <td key={name} className={row.texts[at] === row.texts[against] ? classes.text : classes.other}>
              {row.texts[at]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
