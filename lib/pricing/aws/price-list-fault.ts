import type { Attributes } from '#lib/pricing/price-item.ts'

/** Why the price list gave no price for an item, each told apart. */
export type PriceListFaultKind =
  | 'malformed-item'
  | 'ambiguous'
  | 'no-on-demand-term'
  | 'zero-priced'
  | 'foreign-unit'
  | 'foreign-currency'
  | 'broken-tiers'
  | 'nothing-matched'
  | 'request-failed'

/** One item that the price list did not price, with what was found instead. */
export type PriceListFault = {
  readonly kind: PriceListFaultKind
  readonly item: string
  readonly attributes: Attributes
  readonly detail: string
}
