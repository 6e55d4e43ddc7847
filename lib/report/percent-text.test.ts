import { expect, test } from 'vitest'
import { percentText } from '#lib/report/percent-text.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { changeRatio } from '#lib/units/ratio.ts'

test.each([
  ['0.192', '0.23', '+19.79 %'],
  ['1', '1', '0.00 %'],
  ['2', '1', '−50.00 %'],
  ['1000', '999.5', '−0.05 %'],
  ['1', '12', '+1100.00 %'],
])('from %s to %s: %s', (base, value, text) => {
  const ratio = changeRatio(decimalFrom(base), decimalFrom(value))
  expect(ratio && percentText(ratio)).toBe(text)
})
