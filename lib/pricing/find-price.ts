import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'

/** What to look for in a sheet. */
export type PriceQuery = { readonly item: string; readonly attributes: Attributes }

/** A price, or why there is none. Two matches are no price: the first is never taken. */
export type PriceLookup =
  | { readonly kind: 'found'; readonly row: PriceRow }
  | { readonly kind: 'ambiguous'; readonly query: PriceQuery; readonly usageTypes: readonly (string | null)[] }
  | { readonly kind: 'not-in-price-sheet' | 'not-offered-in-region'; readonly query: PriceQuery }

const indexes = new WeakMap<PriceSheet, ReadonlyMap<string, readonly PriceRow[]>>()

function indexOf(sheet: PriceSheet): ReadonlyMap<string, readonly PriceRow[]> {
  const known = indexes.get(sheet)
  if (known) return known
  const index = Map.groupBy(sheet.rows, (row) => priceKey(row.item, row.attributes))
  indexes.set(sheet, index)
  return index
}

/** The one price of the item with exactly these attributes in the sheet's region. Nothing is borrowed. */
export function findPrice(sheet: PriceSheet, query: PriceQuery): PriceLookup {
  const key = priceKey(query.item, query.attributes)
  const [row, ...others] = indexOf(sheet).get(key) ?? []
  if (row && others.length > 0)
    return { kind: 'ambiguous', query, usageTypes: [row, ...others].map((one) => one.tiers[0].usageType) }
  if (row) return { kind: 'found', row }
  const closed = sheet.notOffered.some((one) => priceKey(one.item, one.attributes) === key)
  return { kind: closed ? 'not-offered-in-region' : 'not-in-price-sheet', query }
}
