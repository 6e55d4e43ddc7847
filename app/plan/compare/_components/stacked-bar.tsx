import type { CSSProperties } from 'react'
import classes from './stacked-bar.module.css'

/** A part of a bar: its number in the key, and its share of the common axis from 0 to 1. */
export type BarPart = { readonly number: number; readonly share: number; readonly title: string }

type Props = {
  readonly parts: readonly BarPart[]
  /** Drawn hatched, so that two kinds of bars are told apart without colour. */
  readonly hatched: boolean
  /** A part has no price: the bar ends in an open edge. */
  readonly open: boolean
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

/** The number that gives a part, and its place in the key, their colour. */
export const numbered = (number: number): CSSProperties => Object.fromEntries([['--number', number]])

/** Parts end to end on a common axis, numbered as in the key. A drawing beside the figures, never instead of them. */
export function StackedBar({ parts, hatched, open }: Props) {
  return (
    <span className={classes.bar} aria-hidden="true">
      {parts.map(({ number, share, title }) => (
        <span
          key={number}
          className={`${classes.part} ${hatched ? classes.hatched : ''}`}
          style={{ width: percent(share), ...numbered(number) }}
          title={title}
        >
          <span className={classes.number}>{number}</span>
        </span>
      ))}
      {open ? <span className={classes.open} /> : null}
    </span>
  )
}
