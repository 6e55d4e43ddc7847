import { type CostLine, isCloud } from '#lib/cost/stack-lines.ts'
import { sumUsd, type Usd, usdFrom } from '#lib/units/usd.ts'

/** A priced line. */
export type PricedCostLine = Extract<CostLine, { readonly status: 'priced' }>

export const isPriced = (line: CostLine): line is PricedCostLine => line.status === 'priced'

/** Whether a line charges a price item of AWS, or would if it had a price; what is taken off for spot is part of it. */
export const isAwsUsage = (line: CostLine): boolean => isCloud(line) && line.item !== null

/** Whether a line is at a price of the user's own. */
export const isOwnPriced = (line: CostLine): boolean => isPriced(line) && line.price.origin === 'override'

/** Whether a line is priced by AWS's list: by the snapshot or live, not by the user's own price. */
export const isAtListPrice = (line: CostLine): line is PricedCostLine =>
  isAwsUsage(line) && isPriced(line) && !isOwnPriced(line)

/** Whether a cloud line has no price, so that a share of the sum is a share of its known part. */
export const isPartly = (lines: readonly CostLine[]): boolean =>
  lines.some((line) => isCloud(line) && line.status === 'unpriced')

/** What is known of these lines in USD a month, exact. */
export const knownUsd = (lines: readonly CostLine[]): Usd =>
  sumUsd(lines.filter(isPriced).map(({ cost }) => usdFrom(cost)))

/** The ancestors of a share of lines. */
export const lineKeys = (lines: readonly CostLine[]): readonly string[] => lines.map(({ id }) => `line:${id}`)
