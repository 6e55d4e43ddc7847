import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimal,
  compareDecimal,
  type Decimal,
  decimalFrom,
  decimalText,
  multiplyDecimal,
  parseDecimal,
  roundDecimal,
  subtractDecimal,
} from '#lib/units/decimal.ts'

/** A decimal as text, with the whole number it is at twelve places: the same value computed another way. */
const PLACES = 12
const plain = fc
  .record({ negative: fc.boolean(), whole: fc.bigInt(0n, 10n ** 20n), fraction: fc.stringMatching(/^\d{0,12}$/) })
  .map(({ negative, whole, fraction }) => ({
    text: `${negative ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`,
    scaled: (negative ? -1n : 1n) * (whole * 10n ** 12n + BigInt(fraction.padEnd(PLACES, '0'))),
  }))

const scaledOf = ({ digits, places }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - places)
const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0)

describe('decimal', () => {
  test('adds, subtracts, multiplies and compares like whole numbers do', () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const [left, right] = [decimalFrom(a.text), decimalFrom(b.text)]
        expect(scaledOf(addDecimal(left, right), PLACES)).toBe(a.scaled + b.scaled)
        expect(scaledOf(subtractDecimal(left, right), PLACES)).toBe(a.scaled - b.scaled)
        expect(scaledOf(multiplyDecimal(left, right), 2 * PLACES)).toBe(a.scaled * b.scaled)
        expect(compareDecimal(left, right)).toBe(sign(a.scaled - b.scaled))
      }),
    )
  })

  test('writes the shortest plain text, which reads back as the same value', () => {
    fc.assert(
      fc.property(plain, ({ text, scaled }) => {
        const written = decimalText(decimalFrom(text))
        expect(written).toMatch(/^(?:0|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/)
        expect(written).not.toBe('-0')
        expect(scaledOf(decimalFrom(written), PLACES)).toBe(scaled)
      }),
    )
  })

  test('takes a machine number for its shortest decimal', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(decimalText(decimalFrom(value)))).toBe(value === 0 ? 0 : value)
      }),
    )
    expect(decimalText(addDecimal(decimalFrom(0.1), decimalFrom(0.2)))).toBe('0.3')
  })

  test.each([
    ['1e3', '1000'],
    ['1.50E+2', '150'],
    ['-2.5e-3', '-0.0025'],
    ['0e9', '0'],
    ['123e-2', '1.23'],
    ['1e-7', '0.0000001'],
    ['-0.00', '0'],
  ])('reads %s as %s', (text, written) => {
    expect(decimalText(decimalFrom(text))).toBe(written)
  })

  test.each(['', ' 1', '1.', '.5', '+1', '1e', '0x10', '1_000', '1,5', 'NaN', 'Infinity', '1e1.5', '١'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined()
      expect(() => decimalFrom(text)).toThrow(RangeError)
    },
  )

  test('rounds half away from zero, and never by more than half a unit', () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['0.005', 2, '0.01'],
      ['-0.005', 2, '-0.01'],
      ['1.0049999', 2, '1'],
      ['2.5', 0, '3'],
      ['-2.5', 0, '-3'],
      ['-0.4', 0, '0'],
      ['1.2', 5, '1.2'],
    ]
    for (const [text, places, rounded] of cases)
      expect(decimalText(roundDecimal(decimalFrom(text), places)), text).toBe(rounded)
    fc.assert(
      fc.property(plain, fc.integer({ min: 0, max: 6 }), ({ text, scaled }, places) => {
        const off = scaledOf(roundDecimal(decimalFrom(text), places), PLACES) - scaled
        expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(10n ** BigInt(PLACES - places))
      }),
    )
  })
})
