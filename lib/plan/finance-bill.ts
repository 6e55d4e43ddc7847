import type { PriceBook } from '#lib/cost/cost-line.ts'
import { isOwnPriced } from '#lib/cost/finance/bill-parts.ts'
import { chargeLines } from '#lib/cost/finance/charge-lines.ts'
import { notCovered } from '#lib/cost/finance/committed-usage.ts'
import { costLayers } from '#lib/cost/finance/cost-layers.ts'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import type { MoneyTerms } from '#lib/cost/finance/money-terms.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { FinanceAmounts } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import type { Plan } from '#lib/plan/plan.ts'

type Scope = { readonly plan: Plan; readonly catalog: Catalog; readonly book: PriceBook }

/** A bill under the money terms of a plan. */
export type FinanceBill = {
  /** Every line of the bill: usage and people, discounts, then support and tax. */
  readonly lines: readonly CostLine[]
  /** The lines that alternatives are compared by: without support and tax. */
  readonly compared: readonly CostLine[]
  /** What `monthly` says besides; empty where neither money terms nor a price of the user's own change an amount. */
  readonly amounts: FinanceAmounts | Record<string, never>
}

/** The lines with the discounts of the terms after them; the same lines without terms. */
export const withDiscounts = (lines: readonly CostLine[], terms: MoneyTerms | null): readonly CostLine[] =>
  terms === null ? lines : [...lines, ...discountLines(lines, terms)]

/** A price of the user's own is what was contracted: list and contracted cost differ without any term. */
const ownPrices = (lines: readonly CostLine[], book: PriceBook): FinanceAmounts => ({
  ...costLayers(lines, [], book),
  notCovered: [],
})

/**
 * Applies a plan's money terms to the lines of a stack. What compares stacks (ranking, cap, frontier) adds options up one
 * by one, so it takes the effective cost: discounts are shares of single lines, a support plan's bands are not (ADR 0020).
 */
export function financeBill(lines: readonly CostLine[], { plan, catalog, book }: Scope): FinanceBill {
  const terms = moneyTermsOf(plan, catalog)
  if (terms === null) return { lines, compared: lines, amounts: lines.some(isOwnPriced) ? ownPrices(lines, book) : {} }
  const discounts = discountLines(lines, terms)
  const compared = [...lines, ...discounts]
  const { unlisted, ...layers } = costLayers(lines, discounts, book)
  return {
    lines: [...compared, ...chargeLines(compared, terms)],
    compared,
    amounts: { ...layers, unlisted, notCovered: notCovered(lines, terms) },
  }
}
