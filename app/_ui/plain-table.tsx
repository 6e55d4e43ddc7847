import type { ReactNode } from 'react'
import classes from './plain-table.module.css'
import cards from './row-cards.module.css'
import { ScrollBox } from './scroll-box.tsx'
import { ROLES } from './table-roles.ts'

/** The head of a column, and how its cells look: an amount stands to the right, a text or words may take several lines. */
export type Column = { readonly head: string; readonly look?: 'amount' | 'text' | 'words' }
type Row = { readonly key: string; readonly cells: readonly ReactNode[] }

type Props = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The sum of the columns. */
  readonly foot?: Row
}

/** A short table; its first column names the row. It scrolls inside itself where it does not fit; on a phone a row is a card. */
export function PlainTable({ name, columns, rows, foot }: Props) {
  const lookOf = (at: number) => classes[columns[at]?.look ?? 'short']
  const drawn = ({ key, cells: [first, ...others] }: Row) => (
    <tr key={key} {...ROLES.row}>
      <th scope="row" className={lookOf(0)} {...ROLES.rowHead}>
        {first}
      </th>
      {others.map((cell, at) => (
        <td key={columns[at + 1]?.head} className={lookOf(at + 1)} data-label={columns[at + 1]?.head} {...ROLES.cell}>
          {cell}
        </td>
      ))}
    </tr>
  )
  return (
    <ScrollBox className={classes.scroll} name={name}>
      <table className={`${classes.table} ${cards.cards}`} aria-label={name} {...ROLES.table}>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            {columns.map(({ head }, at) => (
              <th key={head} scope="col" className={lookOf(at)} {...ROLES.columnHead}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>{rows.map(drawn)}</tbody>
        {foot ? <tfoot {...ROLES.group}>{drawn(foot)}</tfoot> : null}
      </table>
    </ScrollBox>
  )
}
