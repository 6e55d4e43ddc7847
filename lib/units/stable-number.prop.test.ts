import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stableNumber } from '#lib/units/stable-number.ts'

test('moves a number by at most half a millionth (or its own last digit), and only once', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const stable = stableNumber(value)
      expect(Math.abs(stable - value)).toBeLessThanOrEqual(0.5e-6 + Math.abs(value) * Number.EPSILON)
      expect(stableNumber(stable)).toBe(stable)
    }),
  )
})

test('hides the last digits in which machines differ', () => {
  expect(stableNumber(0.1 + 0.2)).toBe(0.3)
  expect(stableNumber(1.23456749999)).toBe(1.234567)
  expect(String(stableNumber(1e300))).toBe('1e+300')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is never written', (value) => {
  expect(() => stableNumber(value)).toThrow(RangeError)
})
