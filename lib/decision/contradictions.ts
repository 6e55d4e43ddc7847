import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Contradiction, Policy, RuleText } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'

/** Answers that cannot all be right, the rule that says so, and the questions to look at again. */
export type Contradicted = { readonly rule: RuleText; readonly answers: readonly QuestionId[] }

/** The questions whose answers contradict each other; none where they go together, or where one is open. */
function clashingIn(contradiction: Contradiction, situation: Situation): readonly QuestionId[] {
  const { answers } = situation
  if ('when' in contradiction) {
    const verdict = judge(contradiction.when, situation)
    return verdict.outcome === 'yes' ? verdict.answers : []
  }
  if ('outside' in contradiction) {
    const { answer, list } = contradiction.outside
    const [one, allowed] = [answers[answer], answers[list]]
    const isOut = typeof one === 'string' && typeof allowed === 'object' && allowed.length > 0 && !allowed.includes(one)
    return isOut ? [answer, list] : []
  }
  const { answer, limit, times = 1 } = contradiction.above
  const [one, most] = [answers[answer], answers[limit]]
  return typeof one === 'number' && typeof most === 'number' && one * times > most ? [answer, limit] : []
}

/** Every contradiction among the answers, in the order of the policy. */
export const contradictionsIn = (situation: Situation, { contradictions }: Policy): readonly Contradicted[] =>
  contradictions.flatMap((rule) => {
    const answers = clashingIn(rule, situation)
    return answers.length > 0 ? [{ rule, answers }] : []
  })
