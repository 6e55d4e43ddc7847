import { expect, test } from 'vitest'
import { inCurrency, rateText, totalWithCurrency } from '#lib/report/second-currency.ts'

const EUR = { code: 'EUR', rate: '0.92', on: '2026-11-23' }

test('dollars stay first; the other currency follows at the rate of the plan', () => {
  expect(totalWithCurrency('1234.5', true, EUR)).toBe('$1,234.50 (1,135.74 EUR)')
  expect(totalWithCurrency('-62.412', true, EUR)).toBe('−$62.41 (−57.42 EUR)')
  expect(totalWithCurrency('0', true, EUR)).toBe('$0.00 (0.00 EUR)')
  expect(rateText(EUR)).toBe('1 USD = 0.92 EUR on 2026-11-23, your rate')
})

test('without another currency there are dollars alone', () => {
  expect(totalWithCurrency('1234.5', true, undefined)).toBe('$1,234.50')
  expect(totalWithCurrency('1234.5', true, { ...EUR, code: 'USD', rate: '1' })).toBe('$1,234.50')
})

test('a total that is open stays open in both', () => {
  expect(totalWithCurrency('100', false, EUR)).toBe('at least $100.00 (92.00 EUR)')
  expect(totalWithCurrency('0', false, EUR)).toBe('unpriced')
})

test('amounts are exact until they are shown', () => {
  expect(inCurrency('100000000000000000.005', { ...EUR, rate: '1' })).toBe('100,000,000,000,000,000.01 EUR')
})
