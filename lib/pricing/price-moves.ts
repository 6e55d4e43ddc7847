import type { PriceQuery } from '#lib/pricing/find-price.ts'
import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'

/** A price that is not what the snapshot says: USD per tier, before and now. `before` is null for one it did not have. */
export type PriceMove = {
  readonly item: string
  readonly attributes: Attributes
  readonly before: readonly string[] | null
  readonly after: readonly string[]
}

const keyOf = ({ item, attributes }: PriceQuery): string => priceKey(item, attributes)
const pricesOf = ({ tiers }: PriceRow): readonly string[] => tiers.map(({ usd }) => usd)

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const equal = (usd: string, at: number) => compareDecimal(decimalFrom(usd), decimalFrom(other[at] ?? '')) === 0
  return one.length === other.length && one.every(equal)
}

/** What a live sheet says otherwise than the snapshot of its region. Digits do not count, amounts do. */
export function priceMoves(snapshot: PriceSheet, live: PriceSheet): readonly PriceMove[] {
  const known = new Map(snapshot.rows.map((row) => [keyOf(row), row]))
  return live.rows.flatMap((row): PriceMove[] => {
    const before = known.get(keyOf(row))
    if (before && isSame(pricesOf(before), pricesOf(row))) return []
    const { item, attributes } = row
    return [{ item, attributes, before: before ? pricesOf(before) : null, after: pricesOf(row) }]
  })
}

/** The move of one price, if it moved. */
export function moveOf(moves: readonly PriceMove[], { item, attributes }: PriceQuery): PriceMove | undefined {
  const key = priceKey(item, attributes)
  return moves.find((one) => keyOf(one) === key)
}
