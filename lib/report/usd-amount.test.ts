import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aboutAtLeastUsd, aboutUsd, centsText, knownText, signedCents, signedUsd } from '#lib/report/usd-amount.ts'

test('an amount in a sentence has two digits that count, to the cent below ten dollars', () => {
  expect([1_784.3, 98.7, 9.876, 0.54, 0].map((usd) => aboutUsd(usd))).toEqual(['$1,800', '$99', '$9.90', '$0.54', '$0'])
  expect(aboutUsd(-243.44)).toBe('−$240')
  expect(aboutUsd(243.44, 3)).toBe('$243')
})

test('an amount that is known in part only is never rounded up', () => {
  expect([106_698.47, 129_253.96, 110_000, 9.99, 0.549, 0].map((usd) => aboutAtLeastUsd(usd))).toEqual([
    '$100,000',
    '$120,000',
    '$110,000',
    '$9.90',
    '$0.54',
    '$0',
  ])
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e12, noNaN: true }), (usd) => {
      const said = Number(aboutAtLeastUsd(usd).replaceAll(/[$,]/g, ''))
      expect(said).toBeLessThanOrEqual(usd * (1 + 1e-9))
      expect(said).toBeGreaterThanOrEqual(0.89 * usd - 0.01)
    }),
  )
})

test('a difference carries its sign', () => {
  expect([243.44, -243.44, 0].map((usd) => signedUsd(usd))).toEqual(['+$240', '−$240', '$0'])
  expect([243.444, -243.44, 0].map(signedCents)).toEqual(['+$243.44', '−$243.44', '$0.00'])
})

test('an amount too large for money is still text', () => {
  expect(centsText(1e308)).toBe('$1.00e+308')
  expect(centsText(1_234.5)).toBe('$1,234.50')
})

test('an amount with a part that has no price is a floor, and nothing known is no amount', () => {
  expect([knownText(12, true), knownText(12, false), knownText(0, false), knownText(0, true)]).toEqual([
    '$12.00',
    'at least $12.00',
    'unpriced',
    '$0.00',
  ])
})
