import fc from 'fast-check'
import { expect, test } from 'vitest'
import { niceScale } from './nice-scale.ts'

test('an axis has round values that hold both ends', () => {
  expect(niceScale(0, 2_290, 5)).toEqual([0, 1_000, 2_000, 3_000])
  expect(niceScale(-312.6, -8.6, 5)).toEqual([-400, -300, -200, -100, 0])
  expect(niceScale(5, 5, 4)).toEqual([5])
})

test('whatever the ends, they lie within the axis, and it stays short', () => {
  const end = fc.double({ min: -1e12, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(end, fc.double({ min: 1e-3, max: 1e12, noNaN: true }), (low, width) => {
      const high = low + width
      fc.pre(width > Math.abs(low) * 1e-6)
      const scale = niceScale(low, high, 6)
      expect(scale[0]).toBeLessThanOrEqual(low + width * 1e-6)
      expect(scale.at(-1)).toBeGreaterThanOrEqual(high - width * 1e-6)
      expect(scale.length).toBeLessThanOrEqual(8)
    }),
  )
})
