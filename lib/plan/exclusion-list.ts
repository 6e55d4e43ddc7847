import type { Situation } from '#lib/decision/condition.ts'
import type { Candidate, Decision } from '#lib/decision/decide.ts'
import { type Exclusion, exclusionsIn } from '#lib/decision/exclusions.ts'
import { PLATFORMS } from '#lib/decision/platform-name.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { EvaluationExclusion } from '#lib/plan/evaluation.ts'

const fromExclusion = ({ rule, component, option, answers }: Exclusion): EvaluationExclusion => ({
  component,
  option,
  platform: null,
  rule: rule.rule,
  answers,
  facts: rule.facts,
  text: rule.text,
})

/** A stack that may be out, and by what. */
type Shut = Pick<Candidate, 'platform' | 'stack' | 'exclusions' | 'overCap'>

/** Why a stack is out: what shuts the parts it has, not what shuts those it might have had instead; or that it is above the cap. */
export function stackExclusions(one: Shut, { budget }: Policy): readonly EvaluationExclusion[] {
  const { rule, facts, text } = budget
  const whole = { component: null, option: null, platform: one.platform }
  const parts = one.exclusions.filter(({ component, option }) => one.stack[component] === option).map(fromExclusion)
  return one.overCap ? [...parts, { ...whole, rule, answers: one.overCap.answers, facts, text }] : parts
}

/** Why a whole platform is out: what shuts each of its stacks. */
function platformExclusions(candidates: readonly Candidate[], policy: Policy): readonly EvaluationExclusion[] {
  const reasons = candidates.flatMap((one) =>
    stackExclusions(one, policy).map((out) => ({ ...out, component: null, option: null, platform: one.platform })),
  )
  return reasons.filter(
    (one, at) => reasons.findIndex((other) => other.text === one.text && other.rule === one.rule) === at,
  )
}

/** Everything that is out, option by option and then platform by platform, each with rule, answers and facts. */
export function exclusionList(
  decision: Decision,
  situation: Situation,
  policy: Policy,
): readonly EvaluationExclusion[] {
  const options = exclusionsIn(situation, policy).map(fromExclusion)
  const platforms = PLATFORMS.flatMap((platform) => {
    const own = decision.candidates.filter((one) => one.platform === platform)
    const out = own.length > 0 && own.every((one) => !one.eligible || one.overCap !== null)
    return out ? platformExclusions(own, policy) : []
  })
  return [...options, ...platforms]
}
