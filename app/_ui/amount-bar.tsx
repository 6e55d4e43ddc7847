import classes from './amount-bar.module.css'
import { Bar } from './bar.tsx'
import type { MarkKind } from './platform-mark.tsx'

type Props = {
  readonly kind: MarkKind
  /** Shares of the common axis, from 0 to 1. */
  readonly first: number
  readonly second: number
  /** The first part is a lower bound: its end is drawn open. */
  readonly open: boolean
  readonly faint?: boolean
  /** Where a limit lies on the same axis, from 0 to 1. */
  readonly limit?: number | undefined
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

/** Two amounts end to end on a common axis. */
export function AmountBar({ kind, first, second, open, faint = false, limit }: Props) {
  return (
    <Bar kind={kind} faint={faint}>
      <span className={`${classes.first} ${open ? classes.open : ''}`} style={{ width: percent(first) }} />
      <span className={classes.second} style={{ width: percent(second) }} />
      {limit === undefined || limit > 1 ? null : <span className={classes.limit} style={{ left: percent(limit) }} />}
    </Bar>
  )
}
