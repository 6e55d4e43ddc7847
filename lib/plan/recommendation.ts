import type { Decision } from '#lib/decision/decide.ts'
import type { Robustness } from '#lib/decision/outlook.ts'
import type { Policy, RuleText } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { AnswerChange, Reason, Recommendation } from '#lib/plan/evaluation.ts'

const reasonFrom = ({ rule, facts, text }: RuleText, answers: readonly QuestionId[]): Reason => ({
  rule,
  answers,
  facts,
  text,
})

/** The leaf, then what shut the stacks it preferred, then each component rule that changed the stack. */
function reasonsFor({ walk, leaf, candidates, chosen }: Decision): readonly Reason[] {
  const step = walk.steps.find((one) => one.node === leaf)
  const passedOver = candidates.slice(0, chosen ? candidates.indexOf(chosen) : candidates.length)
  const shut = passedOver.flatMap((one) =>
    one.exclusions.map(({ constraint, answers }) => reasonFrom(constraint, answers)),
  )
  const fired = (chosen?.fired ?? []).map(({ rule, answers }) => reasonFrom(rule, answers))
  const all = [reasonFrom(leaf, step?.answers ?? []), ...shut, ...fired]
  return all.filter((one, at) => all.findIndex((other) => other.text === one.text) === at)
}

type Judged = {
  readonly robustness: Robustness
  /** Whether the chosen stack has lines without a price. */
  readonly unpriced: boolean
  readonly relax: readonly (readonly AnswerChange[])[]
}

/** The headline: what to run, how sure, and why. */
export function recommendationFrom(decision: Decision, { robustness, unpriced, relax }: Judged): Recommendation {
  const { chosen, leaf } = decision
  const reasons = reasonsFor(decision)
  if (!chosen) {
    const none = { platform: null, variant: null, stack: null }
    return {
      kind: 'none-qualifies',
      ...none,
      robustness: 'clear',
      provisional: decision.provisional,
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
    provisional: decision.provisional || unpriced,
    leaf: leaf.id,
    stack: chosen.stack,
    reasons,
    relax: [],
  }
}

/** The policy without the rules that fill components: what tree and constraints alone say (design §7.6). */
export const treeAndConstraints = (policy: Policy): Policy => ({ ...policy, componentRules: [], keepRules: [] })
