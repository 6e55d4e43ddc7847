import { PLATFORMS } from '#app/_text/platforms.ts'
import { Status, type StatusKind } from '#app/_ui/status.tsx'
import type { Lifecycle } from '#lib/decision/lifecycle.ts'
import { LIFECYCLE_WORDS } from '#lib/report/platform-words.ts'
import classes from './platform-status.module.css'

const SIGNS = {
  active: 'good',
  maintenance: 'even',
  renamed: 'fair',
  'closed-to-new-customers': 'shut',
  discontinued: 'shut',
  'shut-down': 'shut',
} as const satisfies Record<Lifecycle, StatusKind>

type Props = { readonly status: Lifecycle; readonly statusSince: string | null }

/** How a platform or an option stands: a word with a shape, and since when where the day is known. */
export function PlatformStatus({ status, statusSince }: Props) {
  return (
    <span className={classes.status}>
      <Status kind={SIGNS[status]} word={LIFECYCLE_WORDS[status]} />
      {statusSince === null ? null : <span className={classes.since}>{PLATFORMS.since(statusSince)}</span>}
    </span>
  )
}

/** The day of the last check, and a mark where the review is overdue. */
export function Checked({ checked, overdue }: { readonly checked: string | null; readonly overdue: boolean }) {
  return (
    <span className={classes.status}>
      <span>{checked ?? PLATFORMS.unknown}</span>
      {overdue ? <Status kind="open" word={PLATFORMS.overdue} /> : null}
    </span>
  )
}
