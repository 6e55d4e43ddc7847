import { Bar } from '#app/_ui/bar.tsx'
import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import classes from './profile-bar.module.css'

type Part = { readonly id: string; readonly title: string; readonly points: number }

type Props = { readonly kind: MarkKind; readonly parts: readonly Part[] }

/** What makes a value up, on an axis from 0 to 100, in the order of the table. */
export function ProfileBar({ kind, parts }: Props) {
  return (
    <Bar kind={kind}>
      {parts.map(({ id, title, points }) => (
        <span
          key={id}
          className={classes.part}
          style={{ width: `${points}%` }}
          title={`${title} ${points.toFixed(1)}`}
        />
      ))}
    </Bar>
  )
}
