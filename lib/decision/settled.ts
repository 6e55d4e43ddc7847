import { classesFor, regionListsFor } from '#lib/decision/answer-classes.ts'
import { capIsPossible, hardCap, isCapAmount, openCapQuestion } from '#lib/decision/budget.ts'
import { openQuestions } from '#lib/decision/completions.ts'
import type { Measures, Situation } from '#lib/decision/condition.ts'
import { headlineOf } from '#lib/decision/decide.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { possiblePlatforms } from '#lib/decision/possible-names.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import { readingOf } from '#lib/decision/reading.ts'

/** Walks no further than this: what is not settled by then counts as not settled. */
const MOST_STEPS = 500

/** Figures that an open answer can still move decide nothing. */
const unsure = (measures: Measures): Measures =>
  measures.certain ? measures : { ...measures, named: () => undefined, optionUsd: () => undefined }

type Answers = Situation['answers']

/** The answers without those that are only assumed. */
const withoutAssumed = ({ answers, assumed }: Situation): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => assumed?.has(id) !== true))

/** Stands for every region that no rule names. */
const ELSEWHERE = 'elsewhere'

/** One answer for each class of them; for a region also one that no rule names; for regions, the lists rules tell apart. */
function valuesOf(id: QuestionId, measures: Measures, policy: Policy): readonly AnswerValue[] {
  const kind = indexOf(policy).question(id)?.answer.kind
  if (kind === 'regions') return regionListsFor(id, policy)
  const values = classesFor(id, measures, policy).map(({ value }) => value)
  return kind === 'region' ? [...values, ELSEWHERE] : values
}

/** The question whether the budget is a cap. */
const CAP_SWITCH = 'budgetIsCap'

/** Whether a cap could shut anything out: it may come to be in force, and something has a known cost. */
const capCanBite = (situation: Situation, { options }: Policy): boolean =>
  capIsPossible(situation) && options.some((option) => (situation.measures.optionUsd(option, 0) ?? 0) > 0)

/** Whether a cap is, or may come to be, in force that is compared with what is still open: its amount, or sizes. */
const capIsLoose = (here: Situation): boolean =>
  capIsPossible(here) && (hardCap(here.answers) === null || !here.measures.certain)

/** With some answer to every open question: none of them matters any more. */
function completed(here: Situation, policy: Policy): Situation {
  const rest = openQuestions(here, policy).map((id) => [id, valuesOf(id, here.measures, policy)[0]] as const)
  const answers = Object.fromEntries(rest.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])))
  return { ...here, answers: { ...answers, ...here.answers } }
}

/**
 * What these answers lead to: the platforms, or the question that has to be answered to tell. The cap comes first: while
 * one is compared with what is open, anything may still be shut out, and no other answer settles it.
 */
function platformsOrNeed(here: Situation, policy: Policy) {
  const cap = openCapQuestion(here)
  if (cap !== null && !isCapAmount(cap)) return cap
  const { platforms, need } = possiblePlatforms(readingOf(here, policy))
  if (platforms.size === 1 || capIsLoose(here)) return platforms
  return need ?? new Set([headlineOf(completed(here, policy), policy).chosen?.platform ?? null])
}

/** The answers with each class of answers to a question, the first on top. */
const branchesOf = (need: QuestionId, { answers, measures }: Situation, policy: Policy): readonly Answers[] =>
  valuesOf(need, measures, policy)
    .map((value) => ({ ...answers, [need]: value }))
    .toReversed()

/** What a walk over the answers found: a second platform ends it, and so does the last step. */
function walk(start: Situation, policy: Policy): boolean {
  const found = new Set<Platform | null>()
  const waiting: Answers[] = [start.answers]
  for (let steps = 0; steps < MOST_STEPS && found.size <= 1; steps += 1) {
    const answers = waiting.pop()
    if (answers === undefined) return true
    const result = platformsOrNeed({ ...start, answers }, policy)
    if (typeof result !== 'string') for (const platform of result) found.add(platform)
    else waiting.push(...branchesOf(result, { ...start, answers }, policy))
  }
  return false
}

/**
 * Whether no joint completion of the open answers leads to another platform: a three-valued walk over tree, constraints
 * and component rules that asks only for answers it needs, and ends when two platforms are found (design §7.6). An open
 * answer may be any that is legal. Exact, but where a cap's amount is open, or open answers stand behind the figures
 * it is compared with: anything may fit then.
 */
export function isSettled(given: Situation, policy: Policy): boolean {
  const sure = { ...given, answers: withoutAssumed(given) }
  if (!capCanBite(given, policy)) return walk({ ...sure, answers: { ...sure.answers, [CAP_SWITCH]: false } }, policy)
  return walk({ ...sure, measures: unsure(given.measures) }, policy)
}
