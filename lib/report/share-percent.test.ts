import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf, shareOf } from '#lib/report/share-percent.ts'

test.each([
  [0.07, 7],
  [0.29, 29],
  [0.075, 7.5],
  [1, 100],
  [0, 0],
])('%d is %d percent', (share, percent) => {
  expect(percentOf(share)).toBe(percent)
  expect(shareOf(percent)).toBe(share)
})

test('what is typed in percent comes back as it was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      expect(percentOf(shareOf(thousandths / 1000))).toBe(thousandths / 1000)
    }),
  )
})
