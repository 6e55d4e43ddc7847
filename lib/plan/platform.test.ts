import { expect, test } from 'vitest'
import { checkedOn } from '#lib/plan/platform.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const read = (readOn: string) =>
  ({ title: 'Invented', url: null, date: null, readOn: readOn as IsoDate, grade: 'primary' }) as const

test('a platform was checked on the newest day that anything about it was read', () => {
  expect(checkedOn({ sources: [read('2026-09-20'), read('2026-11-23'), read('2026-10-07')] })).toBe('2026-11-23')
  expect(checkedOn({ sources: [] })).toBeUndefined()
})
