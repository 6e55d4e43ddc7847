import type { AwsDimension, AwsProduct } from '#lib/pricing/aws/aws-product.ts'
import type { PriceListFaultKind } from '#lib/pricing/aws/price-list-fault.ts'
import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'
import type { PriceTier } from '#lib/pricing/price-sheet.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'
import { isUsdText } from '#lib/units/usd.ts'

/** The tiers of a product's one on-demand term, from 0 to `Inf`; or what is wrong with them. */
export type TiersRead =
  | { readonly kind: 'tiers'; readonly tiers: readonly [PriceTier, ...PriceTier[]] }
  | { readonly kind: PriceListFaultKind; readonly detail: string }

/** What a price says of where and when it was read. */
export type ReadingNote = { readonly readOn: string; readonly source: string }

const day = (instant: string | null): string | null =>
  instant && /^\d{4}-\d\d-\d\d/.test(instant) ? instant.slice(0, 10) : null
const isNumberText = (text: string): boolean => /^\d+(\.\d+)?$/.test(text)
const rangeOf = ({ beginRange = '', endRange = '' }: AwsDimension): string => `${beginRange} to ${endRange}`

function faultIn(dimensions: readonly AwsDimension[], rule: PriceListRule): TiersRead | undefined {
  const strange = dimensions.find(({ unit }) => !rule.units.includes(unit))
  if (strange) return { kind: 'foreign-unit', detail: strange.unit }
  const foreign = dimensions.find(({ pricePerUnit }) => !isUsdText(pricePerUnit.USD ?? ''))
  if (foreign) return { kind: 'foreign-currency', detail: Object.keys(foreign.pricePerUnit).join(', ') }
  return undefined
}

function inOrder(dimensions: readonly AwsDimension[]): readonly AwsDimension[] | undefined {
  const bounded = dimensions.every(
    ({ beginRange = '', endRange = '' }) => isNumberText(beginRange) && (endRange === 'Inf' || isNumberText(endRange)),
  )
  if (!bounded) return undefined
  const sorted = dimensions.toSorted((a, b) =>
    compareDecimal(decimalFrom(a.beginRange ?? ''), decimalFrom(b.beginRange ?? '')),
  )
  const joined = sorted.every(({ endRange }, at) => endRange === (sorted[at + 1]?.beginRange ?? 'Inf'))
  return joined && sorted[0]?.beginRange === '0' ? sorted : undefined
}

/**
 * Reads the price of a product that a rule has recognised. Tiers come in any order and must run from 0 to `Inf`
 * without a gap; a price that is 0 in every tier is no price (AWS lists reservations and Outposts at 0).
 */
export function tiersFromProduct(product: AwsProduct, rule: PriceListRule, note: ReadingNote): TiersRead {
  const [term, ...others] = product.onDemand
  if (!term || term.dimensions.length === 0) return { kind: 'no-on-demand-term', detail: product.sku }
  if (others.length > 0)
    return { kind: 'ambiguous', detail: `${product.sku} has ${product.onDemand.length} on-demand terms` }
  const fault = faultIn(term.dimensions, rule)
  if (fault) return fault
  const [first, ...rest] = inOrder(term.dimensions) ?? []
  if (!first) return { kind: 'broken-tiers', detail: term.dimensions.map(rangeOf).join(', ') }
  const tier = (one: AwsDimension): PriceTier => ({
    beginRange: one.beginRange ?? '',
    endRange: one.endRange ?? '',
    usd: one.pricePerUnit.USD ?? '',
    sku: product.sku,
    rateCode: one.rateCode,
    usageType: product.attributes.usagetype ?? null,
    effectiveDate: day(term.effectiveDate),
    publishedOn: day(product.publicationDate),
    confidence: 'high',
    note: null,
    ...note,
  })
  const tiers = [tier(first), ...rest.map(tier)] as const
  const free = tiers.every(({ usd }) => /^[0.]*$/.test(usd))
  return free
    ? { kind: 'zero-priced', detail: product.sku }
    : { kind: 'tiers', tiers: [tier(first), ...rest.map(tier)] }
}
