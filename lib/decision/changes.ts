import { classesFor, nearestIn } from '#lib/decision/answer-classes.ts'
import { hardCap, isCapAmount } from '#lib/decision/budget.ts'
import { amountsThatFit } from '#lib/decision/cap-amounts.ts'
import type { Situation } from '#lib/decision/condition.ts'
import type { Earlier, Headline } from '#lib/decision/decide.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { type Answers, type AnswerValue, isSameAnswer, type QuestionId } from '#lib/decision/question.ts'

/** One given answer changed to another. */
export type Change = { readonly question: QuestionId; readonly from: AnswerValue; readonly to: AnswerValue }

/**
 * Decides again with these answers changed and everything else as it is; costs are worked out anew. `earlier` is
 * what was decided with all changes but the last.
 */
export type Rerun = (changes: readonly Change[], earlier?: Earlier) => Headline

/** A set of changes, and what is decided then. */
export type ChangeSet = { readonly changes: readonly Change[]; readonly headline: Headline }

export type Search = {
  readonly situation: Situation
  readonly policy: Policy
  readonly rerun: Rerun
  /** Whether somebody may be told to change the answer. */
  readonly mayChange: (question: QuestionId) => boolean
  /** Whether an answer may become another; where it is left out, any may. */
  readonly mayBecome?: (from: AnswerValue, to: AnswerValue) => boolean
  /** Answers to try besides those that rules name. */
  readonly others?: (question: QuestionId) => readonly AnswerValue[]
  /** Whether a set is what is sought. */
  readonly accepts: (set: ChangeSet) => boolean
}

/** The answers after some changes. */
const answersAfter = (changes: readonly Change[], { answers }: Situation): Answers => ({
  ...answers,
  ...Object.fromEntries(changes.map(({ question, to }) => [question, to])),
})

/** Every answer the rules, or a cap in force, can tell apart from the given one; numbers from the nearest on. */
function changesOf(question: QuestionId, before: readonly Change[], search: Search): readonly Change[] {
  const { situation, policy, mayBecome = () => true, others = () => [] } = search
  const from = situation.answers[question]
  if (from === undefined) return []
  const classes = classesFor(question, situation.measures, policy).map((one) => nearestIn(one, from))
  const capped = isCapAmount(question) && hardCap(answersAfter(before, situation)) !== null
  const fitting = capped ? amountsThatFit(question, situation, policy) : []
  const values = [...new Set([...classes, ...fitting, ...others(question)])]
  const distance = (value: AnswerValue): number =>
    typeof value === 'number' && typeof from === 'number' ? Math.abs(value - from) : 0
  return values
    .filter((to) => !isSameAnswer(to, from) && mayBecome(from, to))
    .map((to) => ({ question, from, to }))
    .toSorted((one, other) => distance(one.to) - distance(other.to))
}

const namesOf = (changes: readonly Change[]): string =>
  changes
    .map(({ question }) => question)
    .toSorted()
    .join()

/** The changes as a text, the same in whatever order they are named. */
export const keyOf = (changes: readonly Change[]): string =>
  changes
    .map(({ question, to }) => `${question}=${JSON.stringify(to)}`)
    .toSorted()
    .join()

/** Changes to try, and what was decided with all of them but the last. */
type Trial = { readonly changes: readonly Change[]; readonly earlier: Earlier }

/** The set with one more change, of each answer that was looked at. */
const extensionsOf = ({ changes, headline }: ChangeSet, search: Search): readonly Trial[] =>
  [...headline.reading.heard()]
    .filter((question) => search.mayChange(question) && !changes.some((one) => one.question === question))
    .flatMap((question) =>
      changesOf(question, changes, search).map((change) => ({
        changes: [...changes, change],
        earlier: { headline, question },
      })),
    )

/**
 * The smallest sets of changes that are accepted, up to `most` changes: all of the same size, one per set of questions,
 * the nearest answers first. A question that was not looked at cannot matter, so only those that were are tried.
 */
export function smallestChanges(base: Headline, most: number, search: Search): readonly ChangeSet[] {
  let sets: readonly ChangeSet[] = [{ changes: [], headline: base }]
  for (let size = 1; size <= most; size += 1) {
    const found = new Map<string, ChangeSet>()
    const refused = new Map<string, ChangeSet>()
    for (const { changes, earlier } of sets.flatMap((set) => extensionsOf(set, search))) {
      const names = namesOf(changes)
      const key = keyOf(changes)
      if (found.has(names) || refused.has(key)) continue
      const set = { changes, headline: search.rerun(changes, earlier) }
      if (search.accepts(set)) found.set(names, set)
      else refused.set(key, set)
    }
    if (found.size > 0) return [...found.values()]
    sets = [...refused.values()]
  }
  return []
}
