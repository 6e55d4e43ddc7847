import type { PriceQuery } from '#lib/pricing/find-price.ts'
import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import type { Unit } from '#lib/units/quantity.ts'
import { changeRatio, type Ratio } from '#lib/units/ratio.ts'

/** A reading that a newer snapshot took the place of, with the day it did. */
export type ReplacedReading = {
  readonly item: string
  readonly attributes: Attributes
  readonly unit: Unit
  readonly tiers: PriceRow['tiers']
  readonly replacedOn: string
}

/**
 * A price as it stood: in force (`replacedOn` null) or replaced. `change` is against the reading before, where both
 * have one tier and one unit; null where there is none before, or no single figure says it.
 */
export type Reading = {
  readonly unit: Unit
  readonly tiers: PriceRow['tiers']
  readonly replacedOn: string | null
  readonly change: Ratio | null
}

type Stood = Omit<Reading, 'change'>

function changeFrom(before: Stood | undefined, after: Stood): Ratio | null {
  if (!before || before.unit !== after.unit || before.tiers.length > 1 || after.tiers.length > 1) return null
  return changeRatio(decimalFrom(before.tiers[0].usd), decimalFrom(after.tiers[0].usd)) ?? null
}

/** The readings of one price across the snapshots, newest first; empty when it was never read. */
export function priceHistory(
  query: PriceQuery,
  current: PriceRow | undefined,
  replaced: readonly ReplacedReading[],
): readonly Reading[] {
  const key = priceKey(query.item, query.attributes)
  const past = replaced
    .filter((one) => priceKey(one.item, one.attributes) === key)
    .toSorted((a, b) => (a.replacedOn < b.replacedOn ? 1 : a.replacedOn > b.replacedOn ? -1 : 0))
  const stood: readonly Stood[] = [...(current ? [{ ...current, replacedOn: null }] : []), ...past]
  return stood.map((one, at) => {
    const { unit, tiers, replacedOn } = one
    return { unit, tiers, replacedOn, change: changeFrom(stood[at + 1], one) }
  })
}
