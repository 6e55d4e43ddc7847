import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

type Row = { readonly key: string; readonly cells: readonly ReactNode[] }

type Props = {
  readonly name: string
  readonly heads: readonly string[]
  /** Which columns hold amounts, counted from 0. */
  readonly amounts: readonly number[]
  readonly rows: readonly Row[]
  /** The sum of the columns. */
  readonly foot?: Row
}

/** A short table; its first column names the row. It scrolls inside itself where it does not fit. */
export function PlainTable({ name, heads, amounts, rows, foot }: Props) {
  const look = (at: number) => (amounts.includes(at) ? classes.amount : undefined)
  const drawn = ({ key, cells: [first, ...others] }: Row) => (
    <tr key={key}>
      <th scope="row">{first}</th>
      {others.map((cell, at) => (
        <td key={heads[at + 1]} className={look(at + 1)}>
          {cell}
        </td>
      ))}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={name} tabIndex={0}>
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={look(at)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(drawn)}</tbody>
        {foot ? <tfoot>{drawn(foot)}</tfoot> : null}
      </table>
    </section>
  )
}
