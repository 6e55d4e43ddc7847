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

/** Why a whole platform is out: the first rule that shuts each of its stacks. */
function platformExclusions(candidates: readonly Candidate[], { budget }: Policy): readonly EvaluationExclusion[] {
  const reasons = candidates.flatMap((one): EvaluationExclusion[] => {
    const whole = { component: null, option: null, platform: one.platform }
    const { rule, facts, text } = budget
    if (one.overCap) return [{ ...whole, rule, answers: one.overCap.answers, facts, text }]
    return one.exclusions.map((exclusion) => ({ ...fromExclusion(exclusion), ...whole }))
  })
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
