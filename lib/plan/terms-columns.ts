import { isAwsUsage } from '#lib/cost/finance/bill-parts.ts'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import type { MoneyTerms, SupportPlan } from '#lib/cost/finance/money-terms.ts'
import { type CostLine, isCloud, isMoneyTerm } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import { type Column, mapColumn } from '#lib/units/formula-columns.ts'

/** What cloud usage of so many USD a month, draw by draw or month by month, costs under the money terms. */
export type UnderTerms = (usage: Column) => Column

const same: UnderTerms = (usage) => usage

const knownNumber = (lines: readonly CostLine[]): number => Number(totalOf(lines).known)

/** What a support plan charges for a monthly spend in USD: `supportFee` in floating point. */
export function supportFeeOf({ bands, minimumUsd }: Pick<SupportPlan, 'bands' | 'minimumUsd'>) {
  const minimum = Number(minimumUsd)
  const steps = bands.map(({ aboveUsd, rate }, at) => ({
    from: Number(aboveUsd),
    to: Number(bands[at + 1]?.aboveUsd ?? Number.POSITIVE_INFINITY),
    rate: Number(rate),
  }))
  return (spend: number): number => {
    let fee = 0
    for (const { from, to, rate } of steps) if (spend > from) fee += (Math.min(spend, to) - from) * rate
    return Math.max(minimum, fee)
  }
}

/** The fee for a spend; none without a plan that is sold, or where nothing runs at AWS. */
function feeUnder({ support }: MoneyTerms, usage: readonly CostLine[]): (spend: number) => number {
  return support && !support.ended && usage.some(isAwsUsage) ? supportFeeOf(support.plan) : () => 0
}

/**
 * A bill's usage under the plan's money terms, for amounts that are estimated; the bill itself holds them line by line. The
 * support plan's minimum and bands are those of each amount, and tax is on all of it. Discounts, and the part of the usage
 * that is AWS's, are in proportion to the bill as it is.
 */
export function underTerms(lines: readonly CostLine[], terms: MoneyTerms | null): UnderTerms {
  if (terms === null) return same
  const usage = lines.filter((line) => isCloud(line) && !isMoneyTerm(line))
  const known = knownNumber(usage)
  const shareOf = (some: readonly CostLine[]): number => (known === 0 ? 0 : knownNumber(some) / known)
  const aws = shareOf(usage.filter(isAwsUsage))
  const discounted = 1 + shareOf(discountLines(usage, terms))
  const fee = feeUnder(terms, usage)
  return (usd) => mapColumn(usd, (one) => (one * discounted + fee(one * aws)) * (1 + terms.tax))
}
