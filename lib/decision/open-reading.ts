import { classesFor } from '#lib/decision/answer-classes.ts'
import { type Condition, joinedOutcome, type Outcome, passes, type Test, testsIn } from '#lib/decision/condition.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { StackTemplate } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Reading } from '#lib/decision/reading.ts'

/** The platforms a template may lead to, and whether it is sure to lead to one of them. */
export type Named = { readonly platforms: ReadonlySet<Platform | null>; readonly sure: boolean }

/** A reading in which an open answer may be any that is legal; it remembers the first question still needed. */
export type OpenReading = {
  readonly reading: Reading
  readonly outcome: (condition: Condition | null) => Outcome
  readonly wants: (question: QuestionId | undefined) => void
  readonly need: () => QuestionId | null
  /** What was found of templates so far. */
  readonly named: Map<StackTemplate, Named>
}

/** What a test says of every legal answer to its question: the same of all, or open. */
function outcomeOfAll(test: Test, { situation, policy }: Reading): Outcome {
  const { measures } = situation
  const found = classesFor(test.question, measures, policy).map(({ value }) => passes(test, value, measures))
  if (found.length === 0 || found.includes(undefined)) return 'open'
  if (found.every(Boolean)) return 'yes'
  return found.some(Boolean) ? 'open' : 'no'
}

/** Starts reading a situation in which every open answer may be any that is legal. */
export function openReadingOf(reading: Reading): OpenReading {
  const { situation } = reading
  const { answers, notApplicable, measures } = situation
  const known = new Map<Condition, Outcome>()
  let need: QuestionId | null = null
  const wants = (question: QuestionId | undefined): void => {
    if (question !== undefined && !notApplicable.has(question)) need ??= question
  }
  const testOutcome = (test: Test): Outcome => {
    const given = answers[test.question]
    const passed = given === undefined ? undefined : passes(test, given, measures)
    if (passed !== undefined) return passed ? 'yes' : 'no'
    return given !== undefined || notApplicable.has(test.question) ? 'open' : outcomeOfAll(test, reading)
  }
  const outcome = (condition: Condition | null): Outcome => {
    if (condition === null) return 'yes'
    const found = known.get(condition) ?? joinedOutcome(condition, testOutcome)
    known.set(condition, found)
    if (found === 'open' && need === null)
      wants(
        testsIn(condition).find((test) => answers[test.question] === undefined && testOutcome(test) === 'open')
          ?.question,
      )
    return found
  }
  return { reading, outcome, wants, need: () => need, named: new Map() }
}
