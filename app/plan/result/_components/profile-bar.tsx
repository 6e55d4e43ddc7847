import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import classes from './profile-bar.module.css'

type Part = { readonly id: string; readonly title: string; readonly points: number }

type Props = { readonly kind: MarkKind; readonly parts: readonly Part[] }

/** What makes a value up, on an axis from 0 to 100, in the order of the table. A drawing beside the figures. */
export function ProfileBar({ kind, parts }: Props) {
  return (
    <span className={`${classes.axis} ${classes[kind]}`} aria-hidden="true">
      {parts.map(({ id, title, points }) => (
        <span
          key={id}
          className={classes.part}
          style={{ width: `${points}%` }}
          title={`${title} ${points.toFixed(1)}`}
        />
      ))}
    </span>
  )
}
