import type { ReactNode } from 'react'
import classes from './small-table.module.css'

type Props = {
  readonly name: string
  readonly heads: readonly string[]
  /** Which columns hold amounts, counted from 0. */
  readonly amounts: readonly number[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A short table; its first column names the row. It scrolls inside itself where it does not fit. */
export function SmallTable({ name, heads, amounts, rows }: Props) {
  const look = (at: number) => (amounts.includes(at) ? classes.amount : undefined)
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
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row" className={look(0)}>
                {first}
              </th>
              {others.map((cell, at) => (
                <td key={heads[at + 1]} className={look(at + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
