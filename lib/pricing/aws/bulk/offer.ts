import type { AwsProduct } from '#lib/pricing/aws/aws-product.ts'
import { type ListRegion, matchProduct } from '#lib/pricing/aws/match-product.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'

/** What an offer file says of itself. */
export type OfferHead = {
  readonly offerCode: string
  readonly version: string
  /** When AWS published the file, as it wrote it. */
  readonly publicationDate: string | null
}

/** What is looked for in an offer file: the rules of its service, in one region. */
export type OfferQuery = {
  readonly serviceCode: string
  readonly region: ListRegion
  readonly rules: readonly PriceListRule[]
}

/** How far the reading is: products or rows seen, and those that a rule recognises. */
export type OfferProgress = (seen: { readonly bytes: number; readonly rows: number; readonly kept: number }) => void

/** The products of an offer file that the rules recognise, and what was broken in it. */
export type Offer = {
  readonly head: OfferHead
  readonly products: readonly AwsProduct[]
  readonly faults: readonly PriceListFault[]
}

/** The item and attributes that a product prices: what is left unpriced when its terms are broken. */
export function pricedBy(
  product: AwsProduct,
  { rules, region }: OfferQuery,
): Pick<PriceListFault, 'item' | 'attributes'>[] {
  return rules.flatMap((rule) => {
    const attributes = matchProduct(product, rule, region)
    return attributes ? [{ item: rule.item, attributes }] : []
  })
}

/** Not attributes of a product: its family stands beside them, and AWS writes `usagetype`. */
const NO_ATTRIBUTES = ['productFamily', 'usageType']

const fieldsOf = ({ is, attributes, regionField }: PriceListRule): readonly string[] => [
  regionField,
  ...Object.keys(is),
  ...Object.values(attributes).map(({ field }) => field),
]

/** The attributes that the rules look at, and those that a price says of itself: no others are kept. */
export function attributesRead(rules: readonly PriceListRule[]): readonly string[] {
  const names = new Set(['usagetype', 'operation', ...rules.flatMap(fieldsOf)])
  return Array.from(names).filter((name) => !NO_ATTRIBUTES.includes(name))
}
