import type { Decision } from '#lib/decision/decide.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Robustness } from '#lib/decision/robustness.ts'
import type { AnswerChange, Recommendation } from '#lib/plan/evaluation.ts'
import { type Reasoned, reasonsFor } from '#lib/plan/recommendation-reasons.ts'

export type Judged = Reasoned & {
  readonly robustness: Robustness
  /** Whether the chosen stack has lines without a price. */
  readonly unpriced: boolean
  readonly relax: readonly (readonly AnswerChange[])[]
}

/** How sure it is that none qualifies: there is no other stack to toss up with. */
const sureOfNone = (robustness: Robustness): Robustness => (robustness === 'toss-up' ? 'leaning' : robustness)

/** The headline: what to run, how sure, and why. */
export function recommendationFrom(decision: Decision, judged: Judged, policy: Policy): Recommendation {
  const { chosen, leaf } = decision
  const { robustness, unpriced, relax, contradicted } = judged
  const reasons = reasonsFor(decision, judged, policy)
  const provisional = decision.provisional || contradicted.length > 0
  if (!chosen) {
    const none = { platform: null, variant: null, stack: null }
    return {
      kind: 'none-qualifies',
      ...none,
      robustness: sureOfNone(robustness),
      provisional,
      leaf: leaf.id,
      reasons,
      relax,
    }
  }
  return {
    kind: robustness === 'toss-up' ? 'toss-up' : 'recommended',
    platform: chosen.platform,
    variant: chosen.variant,
    robustness,
    provisional: provisional || unpriced,
    leaf: leaf.id,
    stack: chosen.stack,
    reasons,
    relax: [],
  }
}
