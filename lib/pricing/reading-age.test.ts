import { expect, test } from 'vitest'
import { isOldReading } from '#lib/pricing/reading-age.ts'

test.each([
  ['2025-09-29', '2026-09-29', false],
  ['2025-09-28', '2026-09-29', true],
  ['2026-09-29', '2025-01-01', false],
  [null, '2026-09-29', false],
  ['2020-01-01', null, false],
])('read %s, newest %s: old is %s', (readOn, newest, old) => {
  expect(isOldReading(readOn, newest, 365)).toBe(old)
})
