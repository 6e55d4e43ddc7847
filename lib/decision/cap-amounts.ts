import { capQuestions, isCapAmount, knownUsd } from '#lib/decision/budget.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { isExcluded } from '#lib/decision/exclusions.ts'
import { fillTemplate } from '#lib/decision/fill-stack.ts'
import type { Policy, StackTemplate } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { type Reading, readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'

/** Caps whose sizing differs: below everything, and above everything. */
const CAPS = [0, Number.MAX_SAFE_INTEGER] as const

/** What the template costs as it is wanted, and at the least, in USD a month under a cap. */
function costsOf(template: StackTemplate, cap: number, reading: Reading): readonly number[] {
  const { situation, index } = reading
  const { stack } = fillTemplate(template, reading)
  const wanted = COMPONENTS.map((component) => index.optionNamed(component, stack[component]))
  const cheapest = COMPONENTS.flatMap((component) => {
    const options = template.options[component].map((id) => index.optionNamed(component, id))
    const open = options.filter((option) => !isExcluded(option, reading))
    return open.toSorted((a, b) => knownUsd([a], cap, situation) - knownUsd([b], cap, situation)).slice(0, 1)
  })
  return [knownUsd(wanted, cap, situation), knownUsd(cheapest, cap, situation)]
}

/** For the amount of a cap: whole dollars under which some stack fits; none for any other question. */
export function amountsThatFit(id: QuestionId, situation: Situation, policy: Policy): readonly number[] {
  if (!isCapAmount(id)) return []
  const answer = policy.questions.find((one) => one.id === id)?.answer
  const most = answer && 'max' in answer ? answer.max : Number.POSITIVE_INFINITY
  const answers = Object.fromEntries(Object.entries(situation.answers).filter(([one]) => !capQuestions.includes(one)))
  const reading = readingOf({ ...situation, answers }, policy)
  const costs = policy.templates.flatMap((template) => CAPS.flatMap((cap) => costsOf(template, cap, reading)))
  return [...new Set(costs.map(Math.ceil))].filter((amount) => amount <= most)
}
