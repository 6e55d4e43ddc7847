import type { PriceRow, PriceSheet, PriceTier } from '#lib/pricing/price-sheet.ts'

/** A tier as text: where it ends and what a unit costs. */
type TierText = readonly [endRange: string, usd: string]

const READ = {
  sku: 'SKU1',
  rateCode: 'SKU1.RATE',
  usageType: 'USE1-Test',
  effectiveDate: '2026-09-01',
  publishedOn: '2026-09-01',
  readOn: '2026-09-25',
  source: 'https://prices.example/',
  confidence: 'high',
  note: null,
} as const

/** The tiers of a price from 0 on, each beginning where the one before ends. */
export function tiersFrom([first, ...rest]: readonly [TierText, ...TierText[]]): PriceRow['tiers'] {
  const all = [first, ...rest]
  const tierAt = ([endRange, usd]: TierText, at: number): PriceTier => {
    return { ...READ, beginRange: all[at - 1]?.[0] ?? '0', endRange, usd }
  }
  return [tierAt(first, 0), ...rest.map((one, at) => tierAt(one, at + 1))]
}

/** A row of the small sheet; one tier unless `tiers` says otherwise. */
export function rowOf(item: string, unit: string, more: Partial<PriceRow> & { readonly usd?: string }): PriceRow {
  const { usd = '1', ...rest } = more
  return {
    item,
    unit,
    attributes: {},
    serviceCode: 'AmazonTest',
    regionCode: 'us-east-1',
    origin: 'snapshot',
    tiers: tiersFrom([['Inf', usd]]),
    ...rest,
  }
}

/** Invented prices of one region: a plain one, one with two attributes, a tiered, an ambiguous one, and one not sold. */
export const SMALL_SHEET: PriceSheet = {
  regionCode: 'us-east-1',
  currency: 'USD',
  rows: [
    rowOf('hosting', 'Hrs', { attributes: { instanceType: 'ml.m5.xlarge' }, usd: '0.23' }),
    rowOf('machine', 'Hrs', { attributes: { instanceType: 'm5.xlarge' }, usd: '0.192' }),
    rowOf('database', 'Hrs', { attributes: { size: 'small', deployment: 'multi-az' }, usd: '0.064' }),
    rowOf('storage', 'GB-Mo', {
      tiers: tiersFrom([
        ['100', '0.05'],
        ['500', '0.03'],
        ['Inf', '0.01'],
      ]),
    }),
    rowOf('twice', 'Hrs', { usd: '1' }),
    rowOf('twice', 'Hrs', { usd: '2' }),
  ],
  notOffered: [{ item: 'machine', attributes: { instanceType: 'p5.48xlarge' }, source: 'https://prices.example/' }],
}
