import { expect, test } from 'vitest'
import { priceHistory } from '#lib/pricing/price-history.ts'
import { rowOf, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'
import { decimalText } from '#lib/units/decimal.ts'
import { ratioPercent } from '#lib/units/ratio.ts'

const QUERY = { item: 'machine', attributes: { instanceType: 'p5' } }
const NOW = rowOf('machine', 'Hrs', { attributes: { instanceType: 'p5' }, usd: '55.04' })
const was = (usd: string, replacedOn: string, more = {}) => {
  return { ...QUERY, unit: 'Hrs', tiers: tiersFrom([['Inf', usd]]), replacedOn, ...more }
}
const changeText = ({ change }: ReturnType<typeof priceHistory>[number]) =>
  change && decimalText(ratioPercent(change, 2))

test('the price in force comes first, then the replaced ones, newest first, each with its change', () => {
  const readings = priceHistory(QUERY, NOW, [
    was('98.32', '2024-01-01'),
    was('98.32', '2025-06-01'),
    was('1', '2025-06-01', { attributes: { instanceType: 'p4' } }),
  ])
  expect(readings.map((one) => [one.tiers[0].usd, one.replacedOn, changeText(one)])).toEqual([
    ['55.04', null, '-44.02'],
    ['98.32', '2025-06-01', '0'],
    ['98.32', '2024-01-01', null],
  ])
})

test('what was never read has no history; what is gone keeps its past', () => {
  expect(priceHistory(QUERY, undefined, [])).toEqual([])
  expect(priceHistory(QUERY, undefined, [was('98.32', '2025-06-01')])).toMatchObject([{ replacedOn: '2025-06-01' }])
})

test('no change is said across units, tiers or a price of 0', () => {
  const tiers = tiersFrom([
    ['1', '2'],
    ['Inf', '1'],
  ])
  for (const before of [
    was('1', '2025-01-01', { unit: 'Mo' }),
    was('1', '2025-01-01', { tiers }),
    was('0', '2025-01-01'),
  ])
    expect(priceHistory(QUERY, NOW, [before])[0]?.change).toBeNull()
})
