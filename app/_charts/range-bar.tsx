import hues from '#app/_ui/hues.module.css'
import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import chart from './chart-key.module.css'
import classes from './range-bar.module.css'

/** Places on the common axis, from 0 to 1. */
export type RangePlaces = { readonly low: number; readonly middle: number; readonly high: number }

type Props = {
  readonly kind: MarkKind
  /** Null while it is not known. */
  readonly range: RangePlaces | null
  /** Where everything is at its likeliest value. */
  readonly point?: number | undefined
  /** A place every bar of the axis shares: a limit, or where both sides are the same. */
  readonly limit?: number | undefined
  /** The range is a lower bound: its end is drawn open. */
  readonly open?: boolean
  readonly faint?: boolean
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

/** A range with its middle and the point, on a common axis. A drawing beside the figures, never instead of them. */
export function RangeBar({ kind, range, point, limit, open = false, faint = false }: Props) {
  return (
    <span className={`${classes.axis} ${hues[kind]} ${faint ? classes.faint : ''}`} aria-hidden="true">
      {range === null ? null : (
        <>
          <span
            className={`${classes.range} ${open ? classes.open : ''}`}
            style={{ left: percent(range.low), width: percent(range.high - range.low) }}
          />
          <span className={classes.middle} style={{ left: percent(range.middle) }} />
        </>
      )}
      {limit === undefined || limit > 1 ? null : <span className={classes.limit} style={{ left: percent(limit) }} />}
      {point === undefined ? null : <span className={classes.point} style={{ left: percent(point) }} />}
    </span>
  )
}

type KeyProps = Readonly<Record<'range' | 'middle' | 'point', string>> & {
  /** What the limit is, where bars show one. */
  readonly limit?: string | undefined
}

/** The parts of a range bar, each with what it stands for. */
export function RangeKey({ range, middle, point, limit }: KeyProps) {
  return (
    <ul className={`${chart.key} ${hues.other}`}>
      <li>
        <span className={classes.sample} aria-hidden="true">
          <span className={classes.range} style={{ left: 0, width: '100%' }} />
        </span>
        {range}
      </li>
      <li>
        <span className={classes.sample} aria-hidden="true">
          <span className={classes.middle} style={{ left: '50%' }} />
        </span>
        {middle}
      </li>
      <li>
        <span className={classes.sample} aria-hidden="true">
          <span className={classes.point} style={{ left: '50%' }} />
        </span>
        {point}
      </li>
      {limit === undefined ? null : (
        <li>
          <span className={classes.sample} aria-hidden="true">
            <span className={classes.limit} style={{ left: '50%' }} />
          </span>
          {limit}
        </li>
      )}
    </ul>
  )
}
