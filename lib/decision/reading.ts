import { capQuestions, hardCap } from '#lib/decision/budget.ts'
import { type Condition, type Outcome, outcomeOf, type Situation } from '#lib/decision/condition.ts'
import type { ComponentOption, ComponentRule, KeepRule, Policy, StackTemplate } from '#lib/decision/policy.ts'
import { indexOf, type PolicyIndex } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Component } from '#lib/decision/stack.ts'

/** An option wanted for a component, and the rule that wants it; null: the template lists it. */
export type Wish = { readonly option: ComponentOption; readonly by: ComponentRule | KeepRule | null }

/** What is wanted for a component of a template, best first; and what of it nothing excludes. */
export type Slot = { readonly all: readonly Wish[]; readonly open: readonly Wish[] }

/** A situation while the policy reads it: each condition is judged once, and every question looked at is known. */
export type Reading = {
  readonly situation: Situation
  readonly policy: Policy
  readonly index: PolicyIndex
  readonly outcome: (condition: Condition) => Outcome
  /** The slot of a template, worked out once. */
  readonly slot: (component: Component, template: StackTemplate, workOut: () => Slot) => Slot
  /** Whether an option is excluded, looked up once. */
  readonly excluded: (option: ComponentOption, lookUp: () => boolean) => boolean
  /** Takes note that these questions were looked at. */
  readonly hear: (...questions: readonly QuestionId[]) => void
  /** The questions looked at so far, here and before the answer changed: no other can have moved what was decided. */
  readonly heard: () => ReadonlySet<QuestionId>
}

/** A reading of the same situation before one answer changed: what does not look at that answer still holds. */
export type Before = { readonly reading: Reading; readonly question: QuestionId }

/** What is known without looking again: found here, or before and not moved since. */
type Known = {
  readonly outcome: (condition: Condition) => Outcome | undefined
  readonly excluded: (option: ComponentOption) => boolean | undefined
  readonly slot: (component: Component, template: StackTemplate) => Slot | undefined
}

const NOTHING: Known = { outcome: () => undefined, excluded: () => undefined, slot: () => undefined }

const knownIn = new WeakMap<Reading, Known>()

/** Whether what options cost, as far as rules read it, is the same as before. */
const sameBills = (situation: Situation, before: Situation): boolean =>
  situation.measures === before.measures || hardCap(situation.answers) === null

/** What was known before, and does not look at the answer that changed. */
function stillKnown(situation: Situation, { reading, question }: Before): Known {
  const { questionsIn, questionsOn, questionsBehind, measured } = reading.index
  const known = knownIn.get(reading) ?? NOTHING
  const sameFigures = situation.measures === reading.situation.measures
  const billed = sameBills(situation, reading.situation)
  return {
    outcome: (condition) =>
      questionsIn(condition).has(question) || (!sameFigures && measured.includes(condition))
        ? undefined
        : known.outcome(condition),
    excluded: (option) => (billed && !questionsOn(option).has(question) ? known.excluded(option) : undefined),
    slot: (component, template) =>
      billed && !questionsBehind(component).has(question) ? known.slot(component, template) : undefined,
  }
}

/** Starts reading a situation; `before` is a reading of it with one answer another one. */
export function readingOf(situation: Situation, policy: Policy, before?: Before): Reading {
  const still = before ? stillKnown(situation, before) : NOTHING
  const outcomes = new Map<Condition, Outcome>()
  const excluded = new Map<ComponentOption, boolean>()
  const slots = new Map<StackTemplate, Map<Component, Slot>>()
  const heard = new Set<QuestionId>()
  const hearOne = (question: QuestionId): void => void heard.add(question)
  const known: Known = {
    outcome: (condition) => outcomes.get(condition) ?? still.outcome(condition),
    excluded: (option) => excluded.get(option) ?? still.excluded(option),
    slot: (component, template) => slots.get(template)?.get(component) ?? still.slot(component, template),
  }
  const reading: Reading = {
    situation,
    policy,
    index: indexOf(policy),
    hear: (...questions) => questions.forEach(hearOne),
    heard: () => (before ? new Set([...before.reading.heard(), ...heard]) : heard),
    outcome: (condition) => {
      const outcome = known.outcome(condition) ?? outcomeOf(condition, situation, hearOne)
      outcomes.set(condition, outcome)
      return outcome
    },
    excluded: (option, lookUp) => {
      const found = known.excluded(option) ?? lookUp()
      excluded.set(option, found)
      return found
    },
    slot: (component, template, workOut) => {
      const slot = known.slot(component, template) ?? workOut()
      const own = slots.get(template) ?? new Map<Component, Slot>()
      slots.set(template, own.set(component, slot))
      return slot
    },
  }
  knownIn.set(reading, known)
  return reading
}

/** Whether the answer that changed moved nothing that was looked at before. It looks again at what the answer could move. */
export function isUnmoved(reading: Reading, { reading: earlier, question }: Before): boolean {
  const { situation, index } = reading
  if (capQuestions.includes(question) || index.keepQuestions.has(question)) return false
  if (!sameBills(situation, earlier.situation)) return false
  const known = knownIn.get(earlier) ?? NOTHING
  const holds = (condition: Condition): boolean => {
    const outcome = known.outcome(condition)
    return outcome === undefined || outcome === reading.outcome(condition)
  }
  const sameFigures = situation.measures === earlier.situation.measures
  return index.conditionsOn(question).every(holds) && (sameFigures || index.measured.every(holds))
}

/** Whether a condition holds; nothing asked for holds always. */
export const holds = (condition: Condition | null, reading: Reading): boolean =>
  condition === null || reading.outcome(condition) === 'yes'
