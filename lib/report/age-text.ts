import { countText } from '#lib/report/count-text.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `3 minutes ago`: how long something has been, from milliseconds. */
export function ageText(age: number): string {
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return `${countText(Math.floor(age / MINUTE), 'minute')} ago`
  return age < 2 * DAY
    ? `${countText(Math.floor(age / HOUR), 'hour')} ago`
    : `${countText(Math.floor(age / DAY), 'day')} ago`
}
