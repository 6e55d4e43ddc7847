import { type IsoDate, isIsoDate } from '#lib/units/iso-date.ts'

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** Days since the first of January of year 1, in the calendar of ISO 8601. */
export function dayNumber(day: IsoDate): number {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const past = year - 1
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  return past * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0) + date
}

/** How many days lie from one to the other, never below 0; undefined when one of the texts is no day. */
export function daysApart(one: string | null, other: string | null): number | undefined {
  if (one === null || other === null || !isIsoDate(one) || !isIsoDate(other)) return undefined
  return Math.abs(dayNumber(one) - dayNumber(other))
}
