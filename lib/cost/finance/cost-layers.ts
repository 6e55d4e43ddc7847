import { type PriceBook, priceLine, takenOff } from '#lib/cost/cost-line.ts'
import { isOwnPriced, isPriced, knownUsd } from '#lib/cost/finance/bill-parts.ts'
import { type CostLine, isCloud, isTakenOff } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { usdText } from '#lib/units/usd.ts'

/**
 * The known cloud bill three times, in USD a month as exact text (FOCUS): at list prices, at what was contracted (own
 * prices, the agreed discount), and in effect (commitments too). Without support and tax.
 */
export type CostLayers = {
  readonly list: string
  readonly contracted: string
  readonly effective: string
  /** Lines at a price of the user's own that the price list has no price for: they are missing in `list`. */
  readonly unlisted: readonly string[]
}

/** The line as AWS's list has it; unpriced where the list has no price for it. */
function atListPrice(line: CostLine, book: PriceBook) {
  const { id, item, attributes, quantity, unit } = line
  if (!isOwnPriced(line) || item === null || quantity === null) return line
  const listed = priceLine({ id, item, attributes, quantity: decimalFrom(quantity), unit }, { ...book, overrides: [] })
  return { id, ...(isTakenOff(line) ? takenOff(listed) : listed) }
}

/** The three costs of a bill: its usage lines, and the discounts on them. */
export function costLayers(usage: readonly CostLine[], discounts: readonly CostLine[], book: PriceBook): CostLayers {
  const cloud = usage.filter(isCloud)
  const list = totalOf(cloud.map((line) => atListPrice(line, book)))
  const agreed = discounts.filter(({ id }) => id === 'finance.enterprise-discount')
  const unpriced = new Set(cloud.filter((line) => !isPriced(line)).map(({ id }) => id))
  return {
    list: list.known,
    contracted: usdText(knownUsd([...cloud, ...agreed])),
    effective: usdText(knownUsd([...cloud, ...discounts])),
    unlisted: list.unpriced.filter((id) => !unpriced.has(id)),
  }
}
