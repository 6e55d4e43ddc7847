import { capQuestions, hardCap } from '#lib/decision/budget.ts'
import type { Condition, Heard, Outcome, Situation } from '#lib/decision/condition.ts'
import type { Policy, StackTemplate } from '#lib/decision/policy.ts'
import { indexOf, type PolicyIndex } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'

/** A situation while the policy reads it: each condition is judged once, and every question looked at is known. */
export type Reading = {
  readonly situation: Situation
  readonly policy: Policy
  readonly index: PolicyIndex
  /** Whether the answer that changed moved nothing of what was found before. */
  readonly unmoved: boolean
  /** What was found so far: made when first asked for, as many readings are of an answer that moves nothing. */
  readonly found: () => Findings
  readonly outcome: (condition: Condition) => Outcome
  /** Takes note that a question was looked at. */
  readonly hear: (question: QuestionId) => void
  /** The questions looked at so far, here and before the answer changed: no other can have moved what was decided. */
  readonly heard: () => ReadonlySet<QuestionId>
}

/** A reading of the same situation before one answer changed: what does not look at that answer still holds. */
export type Before = { readonly reading: Reading; readonly question: QuestionId }

/** What was found so far: of conditions by number, of options by place, of what is wanted most by template and component. */
type Findings = {
  readonly outcomes: (Outcome | undefined)[]
  readonly excluded: (boolean | undefined)[]
  readonly wanted: (string | null | undefined)[]
}

/** Room for everything from the start: lists that grow with every find are copied each time. */
const nothingFound = ({ room }: PolicyIndex): Findings => ({
  outcomes: new Array(room.conditions),
  excluded: new Array(room.options),
  wanted: new Array(room.slots),
})
const copyOf = ({ outcomes, excluded, wanted }: Findings): Findings => ({
  outcomes: outcomes.slice(),
  excluded: excluded.slice(),
  wanted: wanted.slice(),
})

/** Whether what options cost, as far as rules read it, is the same as before. */
const sameBills = (situation: Situation, before: Situation): boolean =>
  situation.measures === before.measures || hardCap(situation.answers) === null

/** What was found before, without what the answer that changed can move. */
function stillFound(situation: Situation, { reading, question }: Before): Findings {
  const { index, policy } = reading
  const { outcomes, excluded, wanted } = copyOf(reading.found())
  const { conditions, options, components } = index.movedBy(question)
  for (const at of conditions) outcomes[at] = undefined
  if (situation.measures !== reading.situation.measures) for (const at of index.measured) outcomes[at] = undefined
  if (!sameBills(situation, reading.situation)) return { ...nothingFound(index), outcomes }
  for (const at of options) excluded[at] = undefined
  for (const component of components)
    for (const template of policy.templates) wanted[slotPlace(component, template, index)] = undefined
  return { outcomes, excluded, wanted }
}

/** Whether the answer that changed moved nothing of what was found before: each condition it stands in says the same again. */
function isUnmoved(situation: Situation, { reading, question }: Before, hear: Heard): boolean {
  const { index } = reading
  if (capQuestions.includes(question) || index.keepQuestions.has(question)) return false
  if (!sameBills(situation, reading.situation)) return false
  const { outcomes } = reading.found()
  const holds = (at: number): boolean =>
    outcomes[at] === undefined || outcomes[at] === index.judgeAt(at)(situation, hear)
  const sameFigures = situation.measures === reading.situation.measures
  return index.movedBy(question).conditions.every(holds) && (sameFigures || index.measured.every(holds))
}

const nobody: Heard = () => undefined

/** Whether the answer that changed moves nothing of what was found before: the same is decided again. */
export const movesNothing = (situation: Situation, before: Before): boolean => isUnmoved(situation, before, nobody)

/** The place of a template's component among those found. */
export const slotPlace = (component: Component, template: StackTemplate, index: PolicyIndex): number =>
  index.templatePlace(template) * COMPONENTS.length + COMPONENTS.indexOf(component)

/** Starts reading a situation; `before` is a reading of it with one answer another one. */
export function readingOf(situation: Situation, policy: Policy, before?: Before): Reading {
  const index = indexOf(policy)
  const heard = new Set<QuestionId>()
  const hear = (question: QuestionId): void => void heard.add(question)
  const unmoved = before !== undefined && isUnmoved(situation, before, hear)
  let known = unmoved ? copyOf(before.reading.found()) : undefined
  const found = (): Findings => {
    known ??= before ? stillFound(situation, before) : nothingFound(index)
    return known
  }
  return {
    situation,
    policy,
    index,
    unmoved,
    found,
    hear,
    heard: () => (before ? new Set([...before.reading.heard(), ...heard]) : heard),
    outcome: (condition) => {
      const { outcomes } = found()
      const at = index.numberOf(condition)
      const outcome = outcomes[at] ?? index.judgeAt(at)(situation, hear)
      outcomes[at] = outcome
      return outcome
    },
  }
}

/** Whether a condition holds; nothing asked for holds always. */
export const holds = (condition: Condition | null, reading: Reading): boolean =>
  condition === null || reading.outcome(condition) === 'yes'
