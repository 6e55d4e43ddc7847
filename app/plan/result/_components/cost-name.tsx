import { markOf } from '#app/_parts/marks.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import type { Alternative } from '#lib/plan/evaluation.ts'
import classes from './cost-name.module.css'

/** An alternative with its sign, for the first column of a table. */
export function MonthName({ alternative }: { readonly alternative: Alternative }) {
  return (
    <span className={classes.name}>
      <PlatformMark kind={markOf(alternative.platform)} size={12} />
      {alternative.title}
    </span>
  )
}
