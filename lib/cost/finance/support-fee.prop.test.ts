import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chargedBands, supportFee } from '#lib/cost/finance/support-fee.ts'
import { SMALL_MONEY } from '#lib/cost/testing/small-money.ts'
import { addUsd, compareUsd, sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

const usd = fc.integer({ min: 0, max: 500_000_000 }).map((cents) => usdFrom(String(cents / 100)))
const plan = fc.constantFrom(...SMALL_MONEY.supportPlans)
const CENT = usdFrom('0.01')

test('more spend never costs less support, and a cent more never more than a cent: no step at a border', () => {
  fc.assert(
    fc.property(plan, usd, (one, spend) => {
      const [before, after] = [supportFee(one, spend), supportFee(one, addUsd(spend, CENT))]
      expect(compareUsd(before, after)).toBeLessThanOrEqual(0)
      expect(compareUsd(after, addUsd(before, CENT))).toBeLessThanOrEqual(0)
    }),
  )
  for (const one of SMALL_MONEY.supportPlans)
    for (const { aboveUsd } of one.bands) {
      const [before, after] = [supportFee(one, usdFrom(aboveUsd)), supportFee(one, addUsd(usdFrom(aboveUsd), CENT))]
      expect(compareUsd(after, addUsd(before, CENT))).toBeLessThanOrEqual(0)
    }
})

test('the bands hold the whole spend, no more and no less', () => {
  fc.assert(
    fc.property(plan, usd, (one, spend) => {
      const parts = chargedBands(one, spend).map((band) => usdFrom(band.spend))
      expect(usdText(sumUsd(parts))).toBe(usdText(spend))
    }),
  )
})
