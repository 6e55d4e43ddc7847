import type { Attributes } from '#lib/pricing/price-item.ts'
import type { Unit } from '#lib/units/quantity.ts'

/** Where a price came from: the bundled snapshot, AWS just now, or the user's own contract. */
export type PriceOrigin = 'snapshot' | 'live' | 'override'

/**
 * What identifies a price and says where and when it was read. Identity is what was read: a SKU and rate code, or
 * the usage type, or null with the source named. Dates are days.
 */
export type Provenance = {
  readonly sku: string | null
  readonly rateCode: string | null
  readonly usageType: string | null
  readonly effectiveDate: string | null
  readonly publishedOn: string | null
  readonly readOn: string | null
  readonly source: string
  readonly confidence: string
  readonly note: string | null
}

/** One block of a price: what a unit between the borders costs, in USD. `endRange` is `Inf` for the last. */
export type PriceTier = Provenance & { readonly beginRange: string; readonly endRange: string; readonly usd: string }

/** The price of one item with one set of attributes in one region; tiers run from 0 to `Inf` without a gap. */
export type PriceRow = {
  readonly item: string
  readonly attributes: Attributes
  readonly unit: Unit
  readonly serviceCode: string
  readonly regionCode: string
  readonly origin: PriceOrigin
  readonly tiers: readonly [PriceTier, ...PriceTier[]]
}

/** A thing the region is known not to sell: its price is unknown for a reason. */
export type NotOffered = { readonly item: string; readonly attributes: Attributes; readonly source: string }

/** Checked prices of one region, in USD. */
export type PriceSheet = {
  readonly regionCode: string
  readonly currency: 'USD'
  readonly rows: readonly PriceRow[]
  readonly notOffered: readonly NotOffered[]
}
