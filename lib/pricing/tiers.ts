import type { PriceRow, PriceTier } from '#lib/pricing/price-sheet.ts'
import { compareDecimal, type Decimal, decimalFrom, subtractDecimal } from '#lib/units/decimal.ts'
import { charge } from '#lib/units/quantity.ts'
import { sumUsd, type Usd, usdFrom } from '#lib/units/usd.ts'

/** The part of a quantity that one tier bears, and what it costs in USD. */
export type ChargedTier = { readonly tier: PriceTier; readonly quantity: Decimal; readonly cost: Usd }

/** A quantity charged over every tier it crosses. */
export type Charged = { readonly cost: Usd; readonly tiers: readonly [ChargedTier, ...ChargedTier[]] }

const ZERO = decimalFrom(0)

/** How much of the quantity lies in the tier; the unit at the border still belongs to the lower tier. */
function partIn(tier: PriceTier, quantity: Decimal): Decimal {
  const begin = decimalFrom(tier.beginRange)
  const top = tier.endRange === 'Inf' ? quantity : decimalFrom(tier.endRange)
  const end = compareDecimal(quantity, top) < 0 ? quantity : top
  return compareDecimal(end, begin) > 0 ? subtractDecimal(end, begin) : ZERO
}

/** Charges the quantity (in the row's unit) tier by tier; tiers without a share are left out, but for the first. */
export function chargeTiers(row: PriceRow, quantity: Decimal): Charged {
  const charged = (tier: PriceTier): ChargedTier => {
    const part = partIn(tier, quantity)
    const cost = charge({ usd: usdFrom(tier.usd), per: row.unit }, { amount: part, unit: row.unit })
    return { tier, quantity: part, cost }
  }
  const [first, ...rest] = row.tiers
  const above = rest.map(charged).filter((one) => compareDecimal(one.quantity, ZERO) > 0)
  const tiers: [ChargedTier, ...ChargedTier[]] = [charged(first), ...above]
  return { cost: sumUsd(tiers.map((one) => one.cost)), tiers }
}
