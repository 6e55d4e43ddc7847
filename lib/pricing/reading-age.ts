import { daysApart } from '#lib/units/day-number.ts'

/** Whether a reading lies more than so many days before the newest one; one without a day is not called old. */
export function isOldReading(readOn: string | null, newest: string | null, days: number): boolean {
  const apart = daysApart(readOn, newest)
  return apart !== undefined && readOn !== null && newest !== null && readOn < newest && apart > days
}
