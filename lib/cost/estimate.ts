import { type PriceBook, type PricedLine, priceLine, type UnpricedLine, type UsageLine } from '#lib/cost/cost-line.ts'
import { type Total, totalOf } from '#lib/cost/total.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { decimalText } from '#lib/units/decimal.ts'

/** A usage line with its price and cost, as `estimate@1` writes it. */
export type EstimateLine = {
  readonly id: string
  readonly item: string
  readonly attributes: Attributes
  /** The pricing quantity in `unit`; the tiers keep its exact text. */
  readonly quantity: number
  readonly unit: string
} & (PricedLine | UnpricedLine)

/** The priced bill of usage (design §5.2). Exact USD as decimal strings; nothing is rounded. */
export type Estimate = {
  readonly schema: 'estimate@1'
  readonly currency: 'USD'
  readonly region: string
  readonly total: Total
  readonly lines: readonly EstimateLine[]
}

/** Prices each usage line by itself (tiers count per line, ADR 0006) and sums them exactly. */
export function estimateUsage(usage: readonly UsageLine[], book: PriceBook): Estimate {
  const lines = usage.map((line): EstimateLine => {
    const { id, item, attributes, unit } = line
    return { id, item, attributes, quantity: Number(decimalText(line.quantity)), unit, ...priceLine(line, book) }
  })
  return { schema: 'estimate@1', currency: 'USD', region: book.sheet.regionCode, total: totalOf(lines), lines }
}
