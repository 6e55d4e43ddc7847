import type { RobustnessRule } from '#lib/decision/policy.ts'

export const ROBUSTNESS = ['toss-up', 'leaning', 'clear'] as const
export type Robustness = (typeof ROBUSTNESS)[number]

/** The word for a share: of first ranks, or of completions. A lead below the margin is never clear. */
export function robustnessFrom(share: number, lead: number, rule: RobustnessRule): Robustness {
  if (share >= rule.clear && lead >= rule.margin) return 'clear'
  return share >= rule.leaning ? 'leaning' : 'toss-up'
}

/** The less sure of two. */
export const lessSure = (one: Robustness, other: Robustness): Robustness =>
  ROBUSTNESS.indexOf(one) < ROBUSTNESS.indexOf(other) ? one : other

/** One step less sure; a toss-up stays one. */
export const oneStepDown = (one: Robustness): Robustness => (one === 'clear' ? 'leaning' : 'toss-up')
