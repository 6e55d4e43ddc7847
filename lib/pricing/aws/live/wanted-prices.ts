import type { PriceQuery } from '#lib/pricing/find-price.ts'
import { type Attributes, type PriceItem, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** Each set of attributes with every value of one more attribute. */
const spread = (sets: readonly Attributes[], name: string, values: readonly string[]): readonly Attributes[] =>
  sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value })))

function attributesOf({ item, attributes }: PriceItem, sheets: readonly PriceSheet[]): readonly Attributes[] {
  const closed = Object.entries(attributes).flatMap(([name, rule]) =>
    rule.kind === 'one-of' ? [[name, rule.values] as const] : [],
  )
  const open = Object.keys(attributes).filter((name) => attributes[name]?.kind === 'pattern')
  const rows = sheets.flatMap((sheet) => sheet.rows.filter((row) => row.item === item))
  const seen = rows.map(
    (row): Attributes =>
      Object.fromEntries(open.flatMap((name) => (row.attributes[name] ? [[name, row.attributes[name]]] : []))),
  )
  const start: readonly Attributes[] = open.length > 0 ? seen : [{}]
  return closed.reduce((sets, [name, values]) => spread(sets, name, values), start)
}

/**
 * The prices worth asking AWS for: what the sheets name of open attributes (instance types), with every value of the
 * closed ones.
 */
export function wantedPrices(items: readonly PriceItem[], sheets: readonly PriceSheet[]): readonly PriceQuery[] {
  const all = items.flatMap((one) => attributesOf(one, sheets).map((attributes) => ({ item: one.item, attributes })))
  return Array.from(new Map(all.map((one) => [priceKey(one.item, one.attributes), one])).values())
}
