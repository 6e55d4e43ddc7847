import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow, PriceTier } from '#lib/pricing/price-sheet.ts'
import type { Unit } from '#lib/units/quantity.ts'

/** The user's own (contracted) price in USD per unit of the item; `tiers` replace the whole tier table. */
export type PriceOverride = {
  readonly item: string
  readonly attributes: Attributes
  readonly usd: string
  readonly tiers?: readonly { readonly beginRange: string; readonly endRange: string; readonly usd: string }[]
}

/** Where an override belongs, so that a row can be made of it. */
export type OverridePlace = { readonly regionCode: string; readonly serviceCode: string; readonly unit: Unit }

const OF_THE_USER = {
  sku: null,
  rateCode: null,
  usageType: null,
  effectiveDate: null,
  publishedOn: null,
  readOn: null,
  source: 'price-override',
  confidence: 'user',
  note: null,
} as const

/** The override for exactly this item and these attributes, if there is one. The last one given counts. */
export function overrideFor(
  overrides: readonly PriceOverride[],
  item: string,
  attributes: Attributes,
): PriceOverride | undefined {
  if (overrides.length === 0) return undefined
  const key = priceKey(item, attributes)
  return overrides.findLast((one) => priceKey(one.item, one.attributes) === key)
}

/** The override as a price row of origin `override`. */
export function rowFromOverride(override: PriceOverride, place: OverridePlace): PriceRow {
  const [first, ...rest] = override.tiers ?? []
  const own = (tier: { beginRange: string; endRange: string; usd: string }): PriceTier => ({ ...tier, ...OF_THE_USER })
  const tiers: [PriceTier, ...PriceTier[]] = first
    ? [own(first), ...rest.map(own)]
    : [own({ beginRange: '0', endRange: 'Inf', usd: override.usd })]
  return { item: override.item, attributes: override.attributes, origin: 'override', tiers, ...place }
}
