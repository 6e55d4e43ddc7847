import { describe, expect, test } from 'vitest'
import { type Premium, premiumIn, premiumsOf, rangeOf } from '#lib/pricing/premium.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { rowOf, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'
import { decimalText } from '#lib/units/decimal.ts'
import { ratioPercent } from '#lib/units/ratio.ts'

const HOSTING = 'sagemaker.hosting-instance'
const TRAINING = 'sagemaker.training-instance'

const ml = (item: string, size: string, usd: string) =>
  rowOf(item, 'Hrs', { attributes: { instanceType: `ml.${size}` }, usd })
const ec2 = (size: string, usd: string) => rowOf('ec2.instance', 'Hrs', { attributes: { instanceType: size }, usd })
const sheetOf = (...rows: PriceSheet['rows']): PriceSheet => {
  return { regionCode: 'us-east-1', currency: 'USD', rows, notOffered: [] }
}
const percentOf = (premium: Premium): string =>
  premium.kind === 'premium' ? decimalText(ratioPercent(premium.over, 2)) : premium.kind

describe('the premium of one price', () => {
  test('known pairs', () => {
    const sheet = sheetOf(
      ml(HOSTING, 'm5.xlarge', '0.23'),
      ec2('m5.xlarge', '0.192'),
      ml(TRAINING, 'g5.xlarge', '1.408'),
      ec2('g5.xlarge', '1.006'),
    )
    expect(percentOf(premiumIn(sheet, HOSTING, 'ml.m5.xlarge'))).toBe('19.79')
    expect(percentOf(premiumIn(sheet, TRAINING, 'ml.g5.xlarge'))).toBe('39.96')
  })

  test('no price and no twin are told apart, and nothing is 0', () => {
    const sheet = sheetOf(ml(HOSTING, 'c8i.large', '0.1'), ec2('m5.xlarge', '0.192'))
    expect(percentOf(premiumIn(sheet, HOSTING, 'ml.m5.xlarge'))).toBe('no-price')
    expect(percentOf(premiumIn(sheet, HOSTING, 'ml.c8i.large'))).toBe('no-twin')
  })

  test('two prices, a tiered one, or a twin at 0 give no percentage', () => {
    const twice = sheetOf(ml(HOSTING, 'm5.xlarge', '0.23'), ec2('m5.xlarge', '0.192'), ec2('m5.xlarge', '0.19'))
    const tiers = tiersFrom([
      ['10', '0.3'],
      ['Inf', '0.2'],
    ])
    const tiered = sheetOf({ ...ml(HOSTING, 'm5.xlarge', '1'), tiers }, ec2('m5.xlarge', '0.192'))
    const free = sheetOf(ml(HOSTING, 'm5.xlarge', '0.23'), ec2('m5.xlarge', '0'))
    for (const sheet of [twice, tiered, free])
      expect(percentOf(premiumIn(sheet, HOSTING, 'ml.m5.xlarge'))).toBe('several-prices')
  })

  test('says how far the readings lie apart', () => {
    const old = ml(HOSTING, 'm5.xlarge', '0.23')
    const row = { ...old, tiers: [{ ...old.tiers[0], readOn: '2023-12-01' }] as const }
    expect(premiumIn(sheetOf(row, ec2('m5.xlarge', '0.192')), HOSTING, 'ml.m5.xlarge')).toMatchObject({
      daysApart: 1029,
    })
  })
})

describe('the whole page', () => {
  const ITEMS = ['ec2.instance', HOSTING, TRAINING, 'sagemaker.hosting-storage']

  test('one row per type that any component sells, a premium per component', () => {
    const sheet = sheetOf(
      ml(HOSTING, 'm5.xlarge', '0.23'),
      ml(TRAINING, 'm5.xlarge', '0.24'),
      ml(TRAINING, 'c5.large', '0.102'),
      ec2('m5.xlarge', '0.192'),
      ec2('t3.medium', '0.0416'),
    )
    const rows = premiumsOf(sheet, ITEMS)
    expect(rows.map(({ instanceType, premiums }) => [instanceType, ...Object.values(premiums).map(percentOf)])).toEqual(
      [
        ['ml.m5.xlarge', '19.79', '25'],
        ['ml.c5.large', 'no-price', 'no-twin'],
      ],
    )
    expect(rows.map(({ twin }) => twin?.tiers[0].usd)).toEqual(['0.192', undefined])
  })

  test('the range speaks of the pairs there are, and of none there is none', () => {
    const rows = premiumsOf(
      sheetOf(ml(HOSTING, 'a.b', '2'), ec2('a.b', '1'), ml(HOSTING, 'a.c', '11'), ec2('a.c', '10')),
      ITEMS,
    )
    const range = rangeOf(rows.flatMap(({ premiums }) => Object.values(premiums)))
    expect(range && [range.lowest, range.highest].map((one) => decimalText(ratioPercent(one, 2)))).toEqual([
      '10',
      '100',
    ])
    expect(range?.pairs).toBe(2)
    expect(rangeOf([{ kind: 'no-price' }])).toBeNull()
  })
})
