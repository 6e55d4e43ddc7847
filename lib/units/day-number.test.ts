import { expect, test } from 'vitest'
import { dayNumber, daysApart } from '#lib/units/day-number.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'

test('counts days across months, leap years and centuries', () => {
  expect([
    daysApart('2026-09-29', '2026-09-29'),
    daysApart('2024-02-28', '2024-03-01'),
    daysApart('2100-02-28', '2100-03-01'),
    daysApart('2026-10-01', '2023-12-01'),
  ]).toEqual([0, 2, 1, 1035])
})

test('what is no day is not counted', () => {
  expect([daysApart(null, '2026-01-01'), daysApart('2026-02-30', '2026-01-01')]).toEqual([undefined, undefined])
})

test('each day that exists comes one after the day before it', () => {
  const two = (value: number) => String(value).padStart(2, '0')
  const texts = Array.from({ length: 201 * 12 * 31 }, (_, at) => {
    const month = Math.floor(at / 31)
    return `${1900 + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two((at % 31) + 1)}`
  })
  const days = texts.filter(isIsoDate).map(dayNumber)
  expect(days.length).toBeGreaterThan(73_000)
  expect(days.every((day, at) => at === 0 || day === (days[at - 1] ?? 0) + 1)).toBe(true)
})
