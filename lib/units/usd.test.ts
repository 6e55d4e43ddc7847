import { describe, expect, test } from 'vitest'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import { addUsd, isUsdText, NO_USD, sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

describe('dollars', () => {
  test('add up exactly where machine numbers do not', () => {
    const tenths = Array.from({ length: 10 }, () => usdFrom('0.1'))
    expect(usdText(sumUsd(tenths))).toBe('1')
    expect(usdText(addUsd(usdFrom('9007199254740993'), usdFrom('0.0000000001')))).toBe('9007199254740993.0000000001')
    expect(usdText(NO_USD)).toBe('0')
  })

  test.each(['0', '0.00', '12', '0.0000166667'])('%s is a price', (text) => {
    expect(isUsdText(text)).toBe(true)
  })

  test.each(['-1', '-0', '1e3', '$1', '1,000', '1.', '.5', '', 'NaN', 'Infinity', '1\n'])('%j is no price', (text) => {
    expect(isUsdText(text)).toBe(false)
  })
})

describe('dollars for readers', () => {
  test.each([
    ['1234.505', '$1,234.51'],
    ['0.004', '$0.00'],
    ['999.995', '$1,000.00'],
    ['-1234567.1', '−$1,234,567.10'],
    ['-0.001', '$0.00'],
  ])('%s to the cent is %s', (text, shown) => {
    expect(formatUsd(text)).toBe(shown)
    expect(formatUsd(usdFrom(text))).toBe(shown)
  })

  test('a unit price keeps every digit of its source', () => {
    expect(formatUnitPrice('0.0000166667')).toBe('$0.0000166667')
    expect(formatUnitPrice('1200')).toBe('$1,200.00')
  })
})
