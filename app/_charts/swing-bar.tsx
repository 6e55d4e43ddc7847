import hues from '#app/_ui/hues.module.css'
import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import classes from './swing-bar.module.css'

type Props = {
  /** Places on the common axis, from 0 to 1, in either order. */
  readonly from: number
  readonly to: number
  /** Where both sides are the same; null where that lies off the axis. */
  readonly zero: number | null
  /** The hues before and beyond it. */
  readonly before: MarkKind
  readonly beyond: MarkKind
  /** The whole bar lies beyond, where it is off the axis. */
  readonly allBeyond: boolean
}

const percent = (share: number): string => `${Math.max(0, Math.min(1, share)) * 100}%`

type PartProps = { readonly kind: MarkKind; readonly from: number; readonly to: number }

function Part({ kind, from, to }: PartProps) {
  if (to <= from) return null
  return (
    <span
      className={`${classes.part} ${hues[kind]}`}
      style={{ left: percent(from), width: `max(2px, ${percent(to - from)})` }}
    />
  )
}

/** How far one figure moves a difference, on a common axis. A drawing beside the figures, never instead of them. */
export function SwingBar({ from, to, zero, before, beyond, allBeyond }: Props) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const turn = zero ?? (allBeyond ? 0 : 1)
  return (
    <span className={classes.axis} aria-hidden="true">
      <Part kind={before} from={low} to={Math.min(high, turn)} />
      <Part kind={beyond} from={Math.max(low, turn)} to={high} />
      {zero === null ? null : <span className={classes.zero} style={{ left: percent(zero) }} />}
    </span>
  )
}
