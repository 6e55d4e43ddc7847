import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { rowOf } from '#lib/pricing/testing/small-sheet.ts'
import type { KeptSheet } from '#lib/store/price-cache.ts'

export const REGION = 'us-east-1'
const ITEM = 'sagemaker.hosting-instance'

const attributesAt = (at: number) => ({ instanceType: `ml.m5.${at}xlarge` })

/** The key of one row of a kept sheet. */
export const keyAt = (at: number): string => priceKey(ITEM, attributesAt(at))

/** A live row at a price. */
export const liveRow = (at: number, usd: string, more: Partial<PriceRow> = {}): PriceRow =>
  rowOf(ITEM, 'Hrs', { origin: 'live', attributes: attributesAt(at), usd, ...more })

/** A sheet of as many live rows as there are prices, fetched at an instant. */
export const keptSheet = (fetchedAt: string, prices: readonly string[]): KeptSheet<string> => ({
  sheet: { regionCode: REGION, currency: 'USD', rows: prices.map((usd, at) => liveRow(at, usd)), notOffered: [] },
  fetchedAt,
  faults: ['one item was not priced'],
})
