import { capQuestions, hardCap } from '#lib/decision/budget.ts'
import { clashesIn } from '#lib/decision/compatible.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Candidate, Decision } from '#lib/decision/decide.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import { answersReadBy } from '#lib/decision/fill-stack.ts'
import type { Compatibility, ComponentOption, Policy, RuleText } from '#lib/decision/policy.ts'
import type { Wish } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import { slotOf } from '#lib/decision/wishes.ts'
import type { EvaluationExclusion } from '#lib/plan/evaluation.ts'

/** What was wanted for a part of the stack more than the option it has. */
function wantedMore({ template, stack }: Candidate, situation: Situation, policy: Policy): readonly Wish[] {
  const reading = readingOf(situation, policy)
  return COMPONENTS.flatMap((component) => {
    const { all } = slotOf(component, template, reading)
    const at = all.findIndex(({ option }) => option.id === stack[component])
    return all.slice(0, Math.max(at, 0))
  })
}

/** An option that was wanted more than the one in use, the rule that kept it out, and the answers that put it in force. */
export type KeptOut = {
  readonly option: ComponentOption
  readonly rule: RuleText
  readonly answers: readonly QuestionId[]
}

type Scope = { readonly stack: Stack; readonly situation: Situation; readonly policy: Policy }

/** The answers behind a pair that keeps an option out: those that put the pair in force, or else those that wished for it. */
function answersBehind({ when }: Compatibility, { by }: Wish, situation: Situation): readonly QuestionId[] {
  if (when) return judge(when, situation).answers
  return by ? answersReadBy(by, situation) : []
}

/** What keeps an option out of a stack: what excludes it; else the pairs it would break there; else the cap on the whole. */
function keptOutBy(wish: Wish, { stack, situation, policy }: Scope): readonly KeptOut[] {
  const { option } = wish
  const found = eligibilityOf(option, situation, policy)
  if (found.kind === 'excluded') return found.exclusions.map(({ rule, answers }) => ({ option, rule, answers }))
  const clashes = clashesIn({ ...stack, [option.component]: option.id }, readingOf(situation, policy))
  if (clashes.length > 0)
    return clashes.map((rule) => ({ option, rule, answers: answersBehind(rule, wish, situation) }))
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
  return wantedMore(chosen, situation, policy).flatMap((wish) => keptOutBy(wish, { stack, situation, policy }))
}

/** Whether an exclusion shuts a whole platform. */
export const shutsPlatform = ({ platform }: EvaluationExclusion): boolean => platform !== null
