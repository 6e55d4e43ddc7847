import type { CostAnchors } from '#lib/decision/value-model.ts'

const BEST = 100

/** What it takes to work out where a lead is used up by cost: points of value, the cost's weight, its level now. */
export type CostLead = { readonly lead: number; readonly weight: number; readonly level: number }

/**
 * The monthly cost (USD) at which the first would be level with the second, everything else as it is: the logarithmic
 * scale of the cost read backwards. Null where no cost does it: the lead is larger than what the cost can add.
 */
export function costAtTie({ lead, weight, level }: CostLead, { low, high }: CostAnchors): number | null {
  const tied = level - lead / weight
  if (!Number.isFinite(tied) || tied < 0) return null
  return Math.exp(Math.log(high) - (tied / BEST) * (Math.log(high) - Math.log(low)))
}
