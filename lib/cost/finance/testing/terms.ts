// For tests only: bills of the small cost model under invented money terms.
import type { MoneyTerms } from '#lib/cost/finance/money-terms.ts'
import { type CostLine, stackLines } from '#lib/cost/stack-lines.ts'
import { SMALL_BOOK, SMALL_FORMULAS, SMALL_TAKEN_OFF, SMALL_WORKLOAD } from '#lib/cost/testing/small-cost-model.ts'
import { SMALL_MONEY } from '#lib/cost/testing/small-money.ts'
import type { PriceOverride } from '#lib/pricing/price-override.ts'

/** Two machines (280.32), two endpoints (335.8) and 200 GB-months of storage (8) at list prices, and people. */
const STACK = { tracking: 'mlflow-self-hosted', serving: 'sagemaker-real-time' }

/** The lines of the small bill, with the user's own prices if there are any. */
export const smallLines = (overrides: readonly PriceOverride[] = [], stack: Record<string, string> = STACK) =>
  stackLines(stack, SMALL_FORMULAS, { workload: SMALL_WORKLOAD, book: { ...SMALL_BOOK, overrides } })

/** The same bill with a quarter of its endpoints taken off. */
export const takenOffLines = (overrides: readonly PriceOverride[] = [], stack: Record<string, string> = STACK) =>
  stackLines(stack, SMALL_TAKEN_OFF, { workload: SMALL_WORKLOAD, book: { ...SMALL_BOOK, overrides } })

/** No terms but those given. */
export const termsOf = (more: Partial<MoneyTerms> = {}): MoneyTerms => ({
  enterpriseDiscount: 0,
  commitments: [],
  support: null,
  tax: 0,
  regionCode: 'us-east-1',
  alwaysOn: SMALL_MONEY.alwaysOn,
  titles: SMALL_MONEY.titles,
  ...more,
})

/** The small commitment at a share. */
export const committed = (share: number): MoneyTerms['commitments'] =>
  SMALL_MONEY.commitments.map((commitment) => ({ commitment, share }))

/** A small support plan that is sold, or not any more. */
export function supportBy(id: string, ended = false): MoneyTerms['support'] {
  const plan = SMALL_MONEY.supportPlans.find((one) => one.id === id)
  return plan ? { plan, ended } : null
}

/** The amounts of lines by id. */
export const amounts = (lines: readonly CostLine[]) => Object.fromEntries(lines.map(({ id, cost }) => [id, cost]))
