import type { Answers, AnswerValue, QuestionId } from '#lib/decision/question.ts'
import type { Component } from '#lib/decision/stack.ts'

/** One question put to the answers. `belowMeasure` compares with a figure the cost side hands in. */
export type Test = { readonly question: QuestionId } & (
  | { readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly moreThan: number }
  | { readonly lessThan: number }
  | { readonly belowMeasure: string }
  | { readonly includesAny: readonly string[] }
  | { readonly isExactly: readonly string[] }
  | { readonly within: readonly string[] }
  | { readonly isEmpty: boolean }
)

export type Condition =
  | Test
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** An option by its component and id. */
export type OptionName = { readonly component: Component; readonly id: string }

/** Figures the cost side hands in, in USD a month; undefined where nothing is known. */
export type Measures = {
  /** A figure that rules compare a budget with, by its name. */
  readonly named: (name: string) => number | undefined
  /** What an option adds to a stack's known bill, sized as under this cap. */
  readonly optionUsd: (option: OptionName, cap: number) => number | undefined
  /** False while an open answer stands behind the figures: they may still move. */
  readonly certain: boolean
}

/** Nothing is known of any cost, and nothing is going to be. */
export const NO_MEASURES: Measures = { named: () => undefined, optionUsd: () => undefined, certain: true }

/** What rules are judged against: the answers, what does not apply, and figures from the cost side. */
export type Situation = {
  readonly answers: Answers
  readonly notApplicable: ReadonlySet<QuestionId>
  /** Questions whose answer is only assumed: rules read it, and another may still be given. */
  readonly assumed?: ReadonlySet<QuestionId>
  readonly measures: Measures
}

export type Outcome = 'yes' | 'no' | 'open'

/** Yes, no, or "I need more answers": `answers` were used, `needs` would settle it. */
export type Verdict = {
  readonly outcome: Outcome
  readonly answers: readonly QuestionId[]
  readonly needs: readonly QuestionId[]
}

function passesNumber(test: Test, given: number, measures: Measures): boolean | undefined {
  if ('atLeast' in test) return given >= test.atLeast
  if ('atMost' in test) return given <= test.atMost
  if ('moreThan' in test) return given > test.moreThan
  if ('lessThan' in test) return given < test.lessThan
  const measure = 'belowMeasure' in test ? measures.named(test.belowMeasure) : undefined
  return measure === undefined ? undefined : given < measure
}

function passesList(test: Test, given: readonly string[]): boolean | undefined {
  if ('includesAny' in test) return test.includesAny.some((one) => given.includes(one))
  if ('isExactly' in test)
    return given.length === test.isExactly.length && test.isExactly.every((one) => given.includes(one))
  if ('within' in test) return given.length > 0 && given.every((one) => test.within.includes(one))
  return 'isEmpty' in test ? (given.length === 0) === test.isEmpty : undefined
}

/** Whether a given answer passes the test; undefined when the figure to compare with is unknown. */
export function passes(test: Test, given: AnswerValue, measures: Measures): boolean | undefined {
  if ('oneOf' in test) return test.oneOf.some((one) => one === given)
  if (typeof given === 'number') return passesNumber(test, given, measures)
  return typeof given === 'object' ? passesList(test, given) : undefined
}

function judgeTest(test: Test, situation: Situation): Verdict {
  const { question } = test
  const given = Object.hasOwn(situation.answers, question) ? situation.answers[question] : undefined
  if (given === undefined) {
    const askable = !situation.notApplicable.has(question)
    return { outcome: 'open', answers: [], needs: askable ? [question] : [] }
  }
  const passed = passes(test, given, situation.measures)
  if (passed === undefined) return { outcome: 'open', answers: [question], needs: [] }
  return { outcome: passed ? 'yes' : 'no', answers: [question], needs: [] }
}

const union = (lists: readonly (readonly QuestionId[])[]): readonly QuestionId[] => [...new Set(lists.flat())]

/** Joins verdicts: `decisive` settles the whole at once (no for "all", yes for "any"). */
function join(parts: readonly Verdict[], decisive: 'yes' | 'no'): Verdict {
  const settled = parts.filter((part) => part.outcome === decisive)
  if (settled.length > 0) return { outcome: decisive, answers: union(settled.map((part) => part.answers)), needs: [] }
  const open = parts.filter((part) => part.outcome === 'open')
  const answers = union(parts.map((part) => part.answers))
  if (open.length > 0) return { outcome: 'open', answers, needs: union(open.map((part) => part.needs)) }
  return { outcome: decisive === 'no' ? 'yes' : 'no', answers, needs: [] }
}

/** What `not` makes of an outcome. */
export const OPPOSITE = { yes: 'no', no: 'yes', open: 'open' } as const

/** Is told each question that is looked at. */
export type Heard = (question: QuestionId) => void

function testOutcome(test: Test, { answers, measures }: Situation, heard: Heard): Outcome {
  heard(test.question)
  const given = Object.hasOwn(answers, test.question) ? answers[test.question] : undefined
  const passed = given === undefined ? undefined : passes(test, given, measures)
  if (passed === undefined) return 'open'
  return passed ? 'yes' : 'no'
}

/** Joins parts until one decides. */
export function joinUntil<Part>(parts: readonly Part[], decisive: Outcome, judgeOne: (part: Part) => Outcome): Outcome {
  let joined: Outcome = OPPOSITE[decisive]
  for (const part of parts) {
    const outcome = judgeOne(part)
    if (outcome === decisive) return decisive
    if (outcome === 'open') joined = 'open'
  }
  return joined
}

/** What a condition says when each of its tests says this; it asks no more tests than it needs. */
export function joinedOutcome(condition: Condition, outcomeOfTest: (test: Test) => Outcome): Outcome {
  const judgeOne = (part: Condition) => joinedOutcome(part, outcomeOfTest)
  if ('all' in condition) return joinUntil(condition.all, 'no', judgeOne)
  if ('any' in condition) return joinUntil(condition.any, 'yes', judgeOne)
  if ('not' in condition) return OPPOSITE[judgeOne(condition.not)]
  return outcomeOfTest(condition)
}

/** The outcome alone, as `judge` finds it, and fast; `heard` is told every question whose answer it looked at. */
export const outcomeOf = (condition: Condition, situation: Situation, heard: Heard): Outcome =>
  joinedOutcome(condition, (test) => testOutcome(test, situation, heard))

/** Judges a condition of the data against a situation, in three values (Kleene's logic). */
export function judge(condition: Condition, situation: Situation): Verdict {
  if ('all' in condition)
    return join(
      condition.all.map((part) => judge(part, situation)),
      'no',
    )
  if ('any' in condition)
    return join(
      condition.any.map((part) => judge(part, situation)),
      'yes',
    )
  if ('not' in condition) {
    const inner = judge(condition.not, situation)
    return { ...inner, outcome: OPPOSITE[inner.outcome] }
  }
  return judgeTest(condition, situation)
}

/** Every test in the condition, at any depth. */
export function testsIn(condition: Condition): readonly Test[] {
  if ('all' in condition) return condition.all.flatMap(testsIn)
  if ('any' in condition) return condition.any.flatMap(testsIn)
  if ('not' in condition) return testsIn(condition.not)
  return [condition]
}
