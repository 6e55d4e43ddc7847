import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

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

/** How many prices of a live sheet are not what AWS said just now: the snapshot's, or an earlier reading. */
export function countFellBack(sheet: PriceSheet, faults: readonly PriceListFault[]): number {
  const missed = new Set(faults.map(({ item, attributes }) => priceKey(item, attributes)))
  const isOld = ({ item, attributes, origin }: PriceSheet['rows'][number]) =>
    origin === 'snapshot' || missed.has(priceKey(item, attributes))
  return sheet.rows.filter(isOld).length
}
