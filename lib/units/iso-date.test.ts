import { describe, expect, test } from 'vitest'
import { isIsoDate } from '#lib/units/iso-date.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const numbers = Array.from({ length: 100 }, (_, at) => twoDigits(at))
const daysIn = (year: string): number =>
  numbers.flatMap((month) => numbers.filter((day) => isIsoDate(`${year}-${month}-${day}`))).length

describe('days', () => {
  test.each([
    ['1900', 365],
    ['2000', 366],
    ['2023', 365],
    ['2024', 366],
    ['2100', 365],
  ])('of all texts %s-mm-dd, %i are days', (year, count) => {
    expect(daysIn(year)).toBe(count)
  })

  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-1-01',
    '20260101',
    '2026-01-01T00:00',
    '2026-01-01\n',
    '',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })
})
