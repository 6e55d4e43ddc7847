import { expect, test } from 'vitest'
import { freshnessSign } from '#app/_parts/marks.ts'

test.each([
  ['live', null, 'good'],
  ['live', 'throttled', 'good'],
  ['snapshot', null, 'plain'],
  ['snapshot', 'switched-off', 'plain'],
  ['snapshot', 'no-credentials', 'plain'],
  ['snapshot', 'expired-credentials', 'open'],
  ['snapshot', 'unreachable', 'open'],
] as const)('%s, problem %s: %s', (kind, problem, sign) => {
  expect(freshnessSign({ kind, problem })).toBe(sign)
})
