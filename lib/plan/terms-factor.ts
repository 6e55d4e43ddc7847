import { type CostLine, isCloud, isMoneyTerm } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'

/**
 * What a cloud bill costs under the plan's money terms for each dollar of usage: discounts, support and tax in proportion to
 * the bill as it is. 1 without terms. For amounts that are estimated; the bill itself holds them line by line.
 */
export function termsFactor(lines: readonly CostLine[]): number {
  const cloud = lines.filter(isCloud)
  const usage = cloud.filter((line) => !isMoneyTerm(line))
  if (usage.length === cloud.length) return 1
  const known = Number(totalOf(usage).known)
  return known === 0 ? 1 : Number(totalOf(cloud).known) / known
}
