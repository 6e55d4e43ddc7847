import { clashesIn } from '#lib/decision/compatible.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Candidate, Decision } from '#lib/decision/decide.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import type { ComponentOption, Policy, RuleText } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { slotOf } from '#lib/decision/wishes.ts'
import type { EvaluationExclusion } from '#lib/plan/evaluation.ts'

const bare = new WeakMap<Policy, Policy>()

/** The policy without its constraints, made once: what a template wants before anything is shut. */
function unconstrained(policy: Policy): Policy {
  const made = bare.get(policy) ?? { ...policy, constraints: [] }
  bare.set(policy, made)
  return made
}

/** The options that were wanted for a part of the stack more than the one it has. */
function wantedMore({ template, stack }: Candidate, situation: Situation, policy: Policy): readonly ComponentOption[] {
  const reading = readingOf(situation, unconstrained(policy))
  return COMPONENTS.flatMap((component) => {
    const options = slotOf(component, template, reading).open.map(({ option }) => option)
    const at = options.findIndex(({ id }) => id === stack[component])
    return options.slice(0, Math.max(at, 0))
  })
}

/**
 * The rules that kept something more wanted out of the recommended stack: what excludes an option that its template, a
 * component rule or a keep rule puts before the one in use, and the pairs that such an option would break. An exclusion of
 * what nothing wanted there shapes nothing.
 */
export function shapingRules({ chosen }: Decision, situation: Situation, policy: Policy): readonly RuleText[] {
  if (!chosen) return []
  const rules = wantedMore(chosen, situation, policy).flatMap((option): readonly RuleText[] => {
    const found = eligibilityOf(option, situation, policy)
    if (found.kind === 'excluded') return found.exclusions.map(({ rule }) => rule)
    return clashesIn({ ...chosen.stack, [option.component]: option.id }, readingOf(situation, policy))
  })
  return [...new Set(rules)]
}

/** A rule, and the answers that put it in force. */
export type RuleInForce = { readonly rule: RuleText; readonly answers: readonly QuestionId[] }

/** The pairs under an answer that kept something more wanted out of the recommended stack: reasons for what it has instead. */
export function pairsInForce({ chosen }: Decision, situation: Situation, policy: Policy): readonly RuleInForce[] {
  if (!chosen) return []
  const reading = readingOf(situation, policy)
  const pairs = wantedMore(chosen, situation, policy)
    .filter((option) => eligibilityOf(option, situation, policy).kind !== 'excluded')
    .flatMap((option) => clashesIn({ ...chosen.stack, [option.component]: option.id }, reading))
  return [...new Set(pairs)].flatMap((rule) =>
    rule.when === undefined ? [] : [{ rule, answers: judge(rule.when, situation).answers }],
  )
}

/** Whether an exclusion shuts a whole platform. */
export const shutsPlatform = ({ platform }: EvaluationExclusion): boolean => platform !== null
