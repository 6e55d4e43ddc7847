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

function priced(matches: readonly [Match, ...Match[]], context: ListContext): PriceRow | PriceListFault {
  const [{ rule, attributes }] = matches
  const { item, unit, serviceCode } = rule
  const reads = matches.map(({ product }): TiersRead => tiersFromProduct(product, rule, context))
  const found = reads.flatMap((one) => (one.kind === 'tiers' ? [one] : []))
  const [only, ...others] = found
  if (only && others.length === 0)
    return {
      item,
      attributes,
      unit,
      serviceCode,
      regionCode: context.regionCode,
      origin: context.origin,
      tiers: only.tiers,
    }
  if (only) {
    const detail = found.map(({ tiers: [{ sku, usd }] }) => `${sku} at ${usd}`).join(', ')
    return { kind: 'ambiguous', item, attributes, detail }
  }
  const worst = reads.find((one) => one.kind !== 'zero-priced' && one.kind !== 'tiers') ?? reads[0]
  return worst && worst.kind !== 'tiers'
    ? { kind: worst.kind, item, attributes, detail: worst.detail }
    : { kind: 'nothing-matched', item, attributes, detail: '' }
}

/**
 * Finds the prices of items among AWS's products: for each item and attributes exactly one priced product, whatever
 * else is listed beside it. Two are `ambiguous`; the first is never taken. A SKU listed twice counts once.
 */
export function recognise(
  products: Iterable<AwsProduct>,
  rules: readonly PriceListRule[],
  context: ListContext,
): Recognised {
  const unique = new Map(Array.from(products, (product) => [product.sku, product]))
  const matches = Array.from(unique.values()).flatMap((product) => matchesOf(product, rules, context))
  const groups = Map.groupBy(matches, ({ rule, attributes }) => priceKey(rule.item, attributes))
  const results = Array.from(groups.values()).flatMap(([first, ...rest]) =>
    first ? [priced([first, ...rest], context)] : [],
  )
  return {
    rows: results.flatMap((one) => ('tiers' in one ? [one] : [])),
    faults: results.flatMap((one) => ('tiers' in one ? [] : [one])),
  }
}
