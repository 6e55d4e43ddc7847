import { type CostLine, isCloud } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import { unpricedHours } from '#lib/cost/unpriced-hours.ts'

/** Why a bill is compared with no other one: nothing of it has a price, or it lacks the hours of a machine. */
export type WhyNotCompared = 'nothing-known' | 'no-estimate'

/** Why the cloud bill of these lines is compared with no other one; null where it can be. */
export function whyNotCompared(lines: readonly CostLine[]): WhyNotCompared | null {
  const { known, complete } = totalOf(lines.filter(isCloud))
  if (!complete && Number(known) === 0) return 'nothing-known'
  return unpricedHours(lines).length > 0 ? 'no-estimate' : null
}
