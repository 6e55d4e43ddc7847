import type { AwsProduct } from '#lib/pricing/aws/aws-product.ts'
import { type ListRegion, matchProduct } from '#lib/pricing/aws/match-product.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import { type ReadingNote, type TiersRead, tiersFromProduct } from '#lib/pricing/aws/tiers-from-product.ts'
import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'
import type { PriceOrigin, PriceRow } from '#lib/pricing/price-sheet.ts'

/** Prices found in a list of products, and the items that were found but not priced. */
export type Recognised = { readonly rows: readonly PriceRow[]; readonly faults: readonly PriceListFault[] }

/** Whose list it is, and what its prices will say of themselves. */
export type ListContext = ListRegion & ReadingNote & { readonly origin: PriceOrigin }

type Match = { readonly rule: PriceListRule; readonly attributes: Attributes; readonly product: AwsProduct }

function matchesOf(product: AwsProduct, rules: readonly PriceListRule[], region: ListRegion): readonly Match[] {
  return rules.flatMap((rule) => {
    const attributes = matchProduct(product, rule, region)
    return attributes ? [{ rule, attributes, product }] : []
  })
}

/** A product that is no price on demand: it stands beside the one that is, and takes nothing from it. */
const isDecoy = ({ kind }: TiersRead): boolean => kind === 'zero-priced' || kind === 'no-on-demand-term'

function toldOf(read: TiersRead): string {
  if (read.kind !== 'tiers') return `${read.kind} (${read.detail})`
  const [{ sku, usd }] = read.tiers
  return `${sku} at ${usd}`
}

function priced(matches: readonly [Match, ...Match[]], context: ListContext): PriceRow | PriceListFault {
  const [{ rule, attributes }] = matches
  const { item, unit, serviceCode } = rule
  const { regionCode, origin } = context
  const reads = matches.map(({ product }): TiersRead => tiersFromProduct(product, rule, context))
  const candidates = reads.filter((one) => !isDecoy(one))
  const [only = reads[0], ...others] = candidates
  if (others.length > 0) return { kind: 'ambiguous', item, attributes, detail: candidates.map(toldOf).join(', ') }
  if (only?.kind === 'tiers') return { item, attributes, unit, serviceCode, regionCode, origin, tiers: only.tiers }
  return { kind: only?.kind ?? 'nothing-matched', item, attributes, detail: only?.detail ?? '' }
}

/** A product listed twice is one, unless it says two things. */
function withoutRepeats(products: Iterable<AwsProduct>): readonly AwsProduct[] {
  const keyOf = ({ sku, onDemand }: AwsProduct): string => `${sku} ${JSON.stringify(onDemand)}`
  return Array.from(new Map(Array.from(products, (product) => [keyOf(product), product])).values())
}

/**
 * Finds the prices of items among AWS's products: for each item and attributes exactly one priced product, whatever
 * else is listed beside it. Two that could be it are `ambiguous`, even when only one can be read; the first is never taken.
 */
export function recognise(
  products: Iterable<AwsProduct>,
  rules: readonly PriceListRule[],
  context: ListContext,
): Recognised {
  const matches = withoutRepeats(products).flatMap((product) => matchesOf(product, rules, context))
  const groups = Map.groupBy(matches, ({ rule, attributes }) => priceKey(rule.item, attributes))
  const results = Array.from(groups.values()).flatMap(([first, ...rest]) =>
    first ? [priced([first, ...rest], context)] : [],
  )
  return {
    rows: results.flatMap((one) => ('tiers' in one ? [one] : [])),
    faults: results.flatMap((one) => ('tiers' in one ? [] : [one])),
  }
}
