import type { PriceQuery } from '#lib/pricing/find-price.ts'
import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow, PriceSheet, PriceTier } from '#lib/pricing/price-sheet.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'
import type { Unit } from '#lib/units/quantity.ts'

/** What a price says: per which unit, and in USD from where to where. */
export type SaidPrice = {
  readonly unit: Unit
  readonly tiers: readonly Pick<PriceTier, 'beginRange' | 'endRange' | 'usd'>[]
}

/** A price that is not what the snapshot says, before and now. `before` is null for one the snapshot did not have. */
export type PriceMove = {
  readonly item: string
  readonly attributes: Attributes
  readonly before: SaidPrice | null
  readonly after: SaidPrice
}

const keyOf = ({ item, attributes }: PriceQuery): string => priceKey(item, attributes)

const saidBy = ({ unit, tiers }: PriceRow): SaidPrice => {
  return { unit, tiers: tiers.map(({ beginRange, endRange, usd }) => ({ beginRange, endRange, usd })) }
}

const isEqual = (one: string, other: string): boolean =>
  one === other || (one !== 'Inf' && other !== 'Inf' && compareDecimal(decimalFrom(one), decimalFrom(other)) === 0)

/** Whether the borders of the tiers are the same. Digits do not count, amounts do. */
export const hasSameBorders = ({ tiers }: SaidPrice, other: SaidPrice): boolean =>
  tiers.length === other.tiers.length &&
  tiers.every(({ beginRange, endRange }, at) => {
    const there = other.tiers[at]
    return there !== undefined && isEqual(beginRange, there.beginRange) && isEqual(endRange, there.endRange)
  })

/** Whether two prices say the same: unit, borders and amounts. Digits do not count, amounts do. */
export const isSamePrice = (one: SaidPrice, other: SaidPrice): boolean =>
  one.unit === other.unit &&
  hasSameBorders(one, other) &&
  one.tiers.every(({ usd }, at) => isEqual(usd, other.tiers[at]?.usd ?? ''))

/** What a live sheet says otherwise than the snapshot of its region. */
export function priceMoves(snapshot: PriceSheet, live: PriceSheet): readonly PriceMove[] {
  const known = new Map(snapshot.rows.map((row) => [keyOf(row), row]))
  return live.rows.flatMap((row): PriceMove[] => {
    const before = known.get(keyOf(row))
    if (before && isSamePrice(before, row)) return []
    const { item, attributes } = row
    return [{ item, attributes, before: before ? saidBy(before) : null, after: saidBy(row) }]
  })
}

/** The move of one price, if it moved. */
export function moveOf(moves: readonly PriceMove[], { item, attributes }: PriceQuery): PriceMove | undefined {
  const key = priceKey(item, attributes)
  return moves.find((one) => keyOf(one) === key)
}
