import { findPrice, type PriceLookup } from '#lib/pricing/find-price.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { overrideFor, type PriceOverride, rowFromOverride } from '#lib/pricing/price-override.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import { type ChargedTier, chargeTiers } from '#lib/pricing/tiers.ts'
import { type Decimal, decimalText } from '#lib/units/decimal.ts'
import type { Unit } from '#lib/units/quantity.ts'
import { below0, usdFrom, usdText } from '#lib/units/usd.ts'

/** Item and quantity before pricing; the quantity counts the item's pricing unit. */
export type UsageLine = {
  readonly id: string
  readonly item: string
  readonly attributes: Attributes
  readonly quantity: Decimal
  readonly unit: Unit
}

/** Why a line has no price. */
export const UNPRICED_REASONS = ['not-in-price-sheet', 'not-offered-in-region', 'ambiguous'] as const
export type UnpricedReason = (typeof UNPRICED_REASONS)[number]

/** The part of the quantity one tier bears, as decimal strings. */
export type LineTier = {
  readonly beginRange: string
  readonly endRange: string
  readonly quantity: string
  readonly unitPrice: string
  readonly cost: string
}

/** Where a line's price came from (design §5.2). */
export type LinePrice = {
  readonly origin: PriceRow['origin']
  readonly serviceCode: string
  readonly regionCode: string
  readonly sku: string | null
  readonly rateCode: string | null
  readonly usageType: string | null
  readonly publishedOn: string | null
  readonly readOn: string | null
  readonly source: string
  readonly confidence: string
}

/** A usage line with a price. `unitPrice` is null when several tiers bear it. Exact USD as decimal strings. */
export type PricedLine = {
  readonly status: 'priced'
  readonly unitPrice: string | null
  readonly cost: string
  readonly tiers: readonly LineTier[]
  readonly price: LinePrice
}

/** A usage line without a price: not zero, not borrowed, named with its reason. */
export type UnpricedLine = {
  readonly status: 'unpriced'
  readonly unitPrice: null
  readonly cost: null
  readonly reason: UnpricedReason
}

/** Where to look up prices: a region's sheet, the user's own prices, and which service an item belongs to. */
export type PriceBook = {
  readonly sheet: PriceSheet
  readonly overrides: readonly PriceOverride[]
  readonly serviceCodes: Readonly<Record<string, string>>
}

/** The price of an item: the user's own if there is one, else the sheet's; or why there is none. */
export function lookUpPrice(line: Pick<UsageLine, 'item' | 'attributes' | 'unit'>, book: PriceBook): PriceLookup {
  const override = overrideFor(book.overrides, line.item, line.attributes)
  if (!override) return findPrice(book.sheet, line)
  const serviceCode = book.serviceCodes[line.item] ?? ''
  return {
    kind: 'found',
    row: rowFromOverride(override, { regionCode: book.sheet.regionCode, serviceCode, unit: line.unit }),
  }
}

function linePriceOf(row: PriceRow): LinePrice {
  const [{ sku, rateCode, usageType, publishedOn, readOn, source, confidence }] = row.tiers
  const { origin, serviceCode, regionCode } = row
  return { origin, serviceCode, regionCode, sku, rateCode, usageType, publishedOn, readOn, source, confidence }
}

const lineTierOf = ({ tier, unitPrice, quantity, cost }: ChargedTier): LineTier => ({
  beginRange: tier.beginRange,
  endRange: tier.endRange,
  quantity: decimalText(quantity),
  unitPrice,
  cost: usdText(cost),
})

/** The line's price and cost in USD, or the reason why it has none. */
export function priceLine(line: UsageLine, book: PriceBook): PricedLine | UnpricedLine {
  const found = lookUpPrice(line, book)
  if (found.kind !== 'found') return { status: 'unpriced', unitPrice: null, cost: null, reason: found.kind }
  const charged = chargeTiers(found.row, { amount: line.quantity, unit: line.unit })
  const [only, ...others] = charged.tiers
  const tiers = charged.tiers.map(lineTierOf)
  const unitPrice = others.length === 0 ? only.unitPrice : null
  return { status: 'priced', unitPrice, cost: usdText(charged.cost), tiers, price: linePriceOf(found.row) }
}

const takenOffText = (usd: string): string => usdText(below0(usdFrom(usd)))

/** The same line taken off a bill instead of put on it: what it costs, in all and by tier, is below 0. */
export function takenOff(line: PricedLine | UnpricedLine): PricedLine | UnpricedLine {
  if (line.status === 'unpriced') return line
  const tiers = line.tiers.map((tier) => ({ ...tier, cost: takenOffText(tier.cost) }))
  return { ...line, cost: takenOffText(line.cost), tiers }
}
