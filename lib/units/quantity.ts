import type { Decimal } from '#lib/units/decimal.ts'
import { scaleUsd, type Usd } from '#lib/units/usd.ts'

/** A unit as text: `-` multiplies, `/` divides (`GB-Mo`, `Hrs/Instances`). */
export type Unit = string

/** How much of something, exact, with the unit it is counted in. */
export type Quantity<U extends Unit> = { readonly amount: Decimal; readonly unit: U }

/** What one unit costs in US dollars. */
export type UnitPrice<U extends Unit> = { readonly usd: Usd; readonly per: U }

/** Unit price × quantity in dollars, exact. The two units must be the same type, and the same unit: other is a bug. */
export function charge<U extends Unit>(price: UnitPrice<U>, used: Quantity<NoInfer<U>>): Usd {
  if (price.per !== used.unit) throw new RangeError(`a price per ${price.per} cannot be charged against ${used.unit}`)
  return scaleUsd(price.usd, used.amount)
}
