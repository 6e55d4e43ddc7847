import type { PriceRow, PriceTier } from '#lib/pricing/price-sheet.ts'
import { compareDecimal, type Decimal, decimalFrom, subtractDecimal } from '#lib/units/decimal.ts'
import { charge, type Quantity, type Unit } from '#lib/units/quantity.ts'
import { sumUsd, type Usd, usdFrom, usdText } from '#lib/units/usd.ts'

/** The part of a quantity that one tier bears, its unit price as the shortest decimal text, and what it costs in USD. */
export type ChargedTier = {
  readonly tier: PriceTier
  readonly unitPrice: string
  readonly quantity: Decimal
  readonly cost: Usd
}

/** A quantity charged over every tier it crosses. */
export type Charged = { readonly cost: Usd; readonly tiers: readonly [ChargedTier, ...ChargedTier[]] }

const ZERO = decimalFrom(0)

/** A tier's texts as numbers, read once: a sheet is priced at every keystroke. `end` is null for the last tier. */
type TierNumbers = {
  readonly begin: Decimal
  readonly end: Decimal | null
  readonly usd: Usd
  readonly unitPrice: string
}

const numbers = new WeakMap<PriceTier, TierNumbers>()

function numbersOf(tier: PriceTier): TierNumbers {
  const known = numbers.get(tier)
  if (known) return known
  const usd = usdFrom(tier.usd)
  const end = tier.endRange === 'Inf' ? null : decimalFrom(tier.endRange)
  const read = { begin: decimalFrom(tier.beginRange), end, usd, unitPrice: usdText(usd) }
  numbers.set(tier, read)
  return read
}

/** How much of the quantity lies in the tier; the unit at the border still belongs to the lower tier. */
function partIn({ begin, end }: TierNumbers, quantity: Decimal): Decimal {
  const top = end !== null && compareDecimal(end, quantity) < 0 ? end : quantity
  return compareDecimal(top, begin) > 0 ? subtractDecimal(top, begin) : ZERO
}

/** Charges the quantity tier by tier; tiers without a share are left out, but for the first. */
export function chargeTiers(row: PriceRow, { amount, unit }: Quantity<Unit>): Charged {
  const charged = (tier: PriceTier): ChargedTier => {
    const read = numbersOf(tier)
    const part = partIn(read, amount)
    const cost = charge({ usd: read.usd, per: row.unit }, { amount: part, unit })
    return { tier, unitPrice: read.unitPrice, quantity: part, cost }
  }
  const [first, ...rest] = row.tiers
  const above = rest.map(charged).filter((one) => compareDecimal(one.quantity, ZERO) > 0)
  const tiers: [ChargedTier, ...ChargedTier[]] = [charged(first), ...above]
  return { cost: sumUsd(tiers.map((one) => one.cost)), tiers }
}
