import { capQuestions, hardCap } from '#lib/decision/budget.ts'
import { clashesIn } from '#lib/decision/compatible.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Candidate, Decision } from '#lib/decision/decide.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import type { ComponentOption, Policy, RuleText } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import { slotOf } from '#lib/decision/wishes.ts'
import type { EvaluationExclusion } from '#lib/plan/evaluation.ts'

/** The options that were wanted for a part of the stack more than the one it has. */
function wantedMore({ template, stack }: Candidate, situation: Situation, policy: Policy): readonly ComponentOption[] {
  const reading = readingOf(situation, policy)
  return COMPONENTS.flatMap((component) => {
    const options = slotOf(component, template, reading).all.map(({ option }) => option)
    const at = options.findIndex(({ id }) => id === stack[component])
    return options.slice(0, Math.max(at, 0))
  })
}

/** An option that was wanted more than the one in use, the rule that kept it out, and the answers that put it in force. */
export type KeptOut = {
  readonly option: ComponentOption
  readonly rule: RuleText
  readonly answers: readonly QuestionId[]
}

type Scope = { readonly stack: Stack; readonly situation: Situation; readonly policy: Policy }

/** What keeps an option out of a stack: what excludes it; else the pairs it would break there; else the cap on the whole. */
function keptOutBy(option: ComponentOption, { stack, situation, policy }: Scope): readonly KeptOut[] {
  const found = eligibilityOf(option, situation, policy)
  if (found.kind === 'excluded') return found.exclusions.map(({ rule, answers }) => ({ option, rule, answers }))
  const clashes = clashesIn({ ...stack, [option.component]: option.id }, readingOf(situation, policy))
  if (clashes.length > 0)
    return clashes.map((rule) => ({ option, rule, answers: rule.when ? judge(rule.when, situation).answers : [] }))
  return hardCap(situation.answers) === null ? [] : [{ option, rule: policy.budget, answers: capQuestions }]
}

/**
 * What kept something more wanted out of the recommended stack: what excludes an option that its template, a component
 * rule or a keep rule puts before the one in use, the pairs that it would break, the cap. An exclusion of what nothing
 * wanted there shapes nothing.
 */
export function keptOutOf({ chosen }: Decision, situation: Situation, policy: Policy): readonly KeptOut[] {
  if (!chosen) return []
  const { stack } = chosen
  return wantedMore(chosen, situation, policy).flatMap((option) => keptOutBy(option, { stack, situation, policy }))
}

/** Whether an exclusion shuts a whole platform. */
export const shutsPlatform = ({ platform }: EvaluationExclusion): boolean => platform !== null
