import { classesFor } from '#lib/decision/answer-classes.ts'
import { capIsPossible, hardCap, isCapAmount, openCapQuestion } from '#lib/decision/budget.ts'
import type { Measures, Situation } from '#lib/decision/condition.ts'
import { headlineOf } from '#lib/decision/decide.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { possiblePlatforms } from '#lib/decision/possible-names.ts'
import { readingOf } from '#lib/decision/reading.ts'

/** Walks no further than this: what is not settled by then counts as not settled. */
const MOST_STEPS = 5000

/** Figures that an open answer can still move decide nothing. */
const unsure = (measures: Measures): Measures =>
  measures.certain ? measures : { ...measures, named: () => undefined, optionUsd: () => undefined }

type Answers = Situation['answers']

/** The question whether the budget is a cap. */
const CAP_SWITCH = 'budgetIsCap'

/** Whether a cap could shut anything out: it may come to be in force, and something has a known cost. */
const capCanBite = (situation: Situation, { options }: Policy): boolean =>
  capIsPossible(situation) && options.some((option) => (situation.measures.optionUsd(option, 0) ?? 0) > 0)

/** Whether nothing is left open that a cap might be compared with. */
const capIsExact = (here: Situation): boolean =>
  !capIsPossible(here) || (here.measures.certain && hardCap(here.answers) !== null)

/** What these answers lead to: the platforms, or the question that has to be answered to tell. */
function platformsOrNeed(here: Situation, policy: Policy) {
  const { platforms, need } = possiblePlatforms(readingOf(here, policy))
  const asked = need ?? openCapQuestion(here)
  if (platforms.size === 1 || (asked !== null && isCapAmount(asked))) return platforms
  if (asked !== null) return asked
  return capIsExact(here) ? new Set([headlineOf(here, policy).chosen?.platform ?? null]) : platforms
}

/**
 * Whether no joint completion of the open answers leads to another platform: a three-valued walk over tree, constraints
 * and component rules that asks only for answers it needs, and ends when two platforms are found (design §7.6). Exact,
 * but where a cap's amount is open, or open answers stand behind the figures it is compared with: anything may fit then.
 */
export function isSettled(given: Situation, policy: Policy): boolean {
  const situation = capCanBite(given, policy)
    ? { ...given, measures: unsure(given.measures) }
    : { ...given, answers: { ...given.answers, [CAP_SWITCH]: false } }
  const found = new Set<Platform | null>()
  const waiting: Answers[] = [situation.answers]
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const answers = waiting.pop()
    if (answers === undefined) return found.size <= 1
    const result = platformsOrNeed({ ...situation, answers }, policy)
    if (typeof result === 'string')
      waiting.push(...classesFor(result, given.measures, policy).map(({ value }) => ({ ...answers, [result]: value })))
    else for (const platform of result) found.add(platform)
    if (found.size > 1) return false
  }
  return false
}
