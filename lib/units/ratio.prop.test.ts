import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalFrom, decimalText } from '#lib/units/decimal.ts'
import { changeRatio, compareRatio, ratioPercent } from '#lib/units/ratio.ts'

const percent = (base: string, value: string): string | undefined => {
  const ratio = changeRatio(decimalFrom(base), decimalFrom(value))
  return ratio && decimalText(ratioPercent(ratio, 2))
}

test.each([
  ['0.192', '0.23', '19.79'],
  ['0.526', '0.7364', '40'],
  ['1', '1', '0'],
  ['0.2', '0.1', '-50'],
  ['3', '2', '-33.33'],
  ['100000', '0.000001', '-100'],
  ['8', '8.0002', '0'],
  ['8', '8.0004', '0.01'],
])('from %s to %s is %s %%', (base, value, expected) => {
  expect(percent(base, value)).toBe(expected)
})

test('nothing is a share of 0', () => {
  expect(percent('0', '1')).toBeUndefined()
})

const price = fc.integer({ min: 1, max: 10_000_000 }).map((whole) => (whole / 10_000).toString())

test('order and rounding agree with plain numbers wherever those can tell', () => {
  fc.assert(
    fc.property(price, price, price, (base, one, other) => {
      const [a, b] = [one, other].map((value) => changeRatio(decimalFrom(base), decimalFrom(value)))
      if (!a || !b) throw new Error('prices above 0 have a ratio')
      expect(Math.sign(compareRatio(a, b))).toBe(Math.sign(Number(one) - Number(other)))
      const exact = ((Number(one) - Number(base)) / Number(base)) * 100
      expect(Math.abs(Number(decimalText(ratioPercent(a, 2))) - exact)).toBeLessThanOrEqual(
        0.005 + Math.abs(exact) * 1e-9,
      )
    }),
  )
})
