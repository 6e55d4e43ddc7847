import { PRICES } from '#app/_text/prices.ts'
import { isOldReading } from '#lib/pricing/reading-age.ts'
import classes from './read-on.module.css'
import { Known } from './unknown.tsx'

type Props = { readonly day: string | null; readonly newest: string | null; readonly oldDays: number }

/** The day a price was read, marked when it lies far before the newest of its sheet. */
export function ReadOn({ day, newest, oldDays }: Props) {
  if (!isOldReading(day, newest, oldDays)) return <Known text={day} />
  return (
    <span className={classes.old} title={PRICES.oldTitle(oldDays)}>
      {day}
      <span className={classes.word}>{PRICES.old}</span>
    </span>
  )
}
