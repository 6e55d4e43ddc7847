import { classesFor } from '#lib/decision/answer-classes.ts'
import { drawCompletions } from '#lib/decision/completions.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { type Headline, headlineOf } from '#lib/decision/decide.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Policy, TreeNode } from '#lib/decision/policy.ts'
import { isSameAnswer, type QuestionId } from '#lib/decision/question.ts'
import { isSettled } from '#lib/decision/settled.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'
import { walkTree } from '#lib/decision/tree.ts'

/** What an answer can change: the platform, or single parts of the stack. */
export type Changed = 'platform' | Component

/** An open question by what its answer changes: `share` is how often another answer leads elsewhere, from 0 to 1. */
export type NextQuestion = {
  readonly id: QuestionId
  readonly share: number
  readonly changes: readonly Changed[]
}

/** What the open answers can still do to the headline. */
export type Outlook = {
  /** The leaf most completions lead to, when the tree itself establishes none. */
  readonly likeliestLeaf: TreeNode | null
  /** Share of the drawn completions that lead to each platform, most first. */
  readonly platforms: readonly { readonly platform: Platform | null; readonly share: number }[]
  /** No completion leads to another platform. */
  readonly settled: boolean
  /** Open questions by how often their answer changes the platform, then anything, most first; none once it is settled. */
  readonly questions: readonly NextQuestion[]
}

type Chosen = Headline['chosen']

function changesBetween(one: Chosen, other: Chosen): readonly Changed[] {
  const parts = COMPONENTS.filter((component) => one?.stack[component] !== other?.stack[component])
  return one?.platform === other?.platform ? parts : ['platform', ...parts]
}

type Asked = { readonly drawn: Completed; readonly policy: Policy; readonly tally: Tally }

type Tally = { share: number; readonly changes: Map<Changed, number> }

/** How likely another answer to a question leads to something else, all else as drawn; adds up into the tally. */
function tallyAnswers(id: QuestionId, { drawn, policy, tally }: Asked): void {
  const { completed, headline } = drawn
  const earlier = { headline, question: id }
  for (const { value, share } of classesFor(id, completed.measures, policy)) {
    if (isSameAnswer(value, completed.answers[id])) continue
    const { chosen } = headlineOf({ ...completed, answers: { ...completed.answers, [id]: value } }, policy, earlier)
    if (chosen === headline.chosen) continue
    const changes = changesBetween(headline.chosen, chosen)
    if (changes.length > 0) tally.share += share
    for (const one of changes) tally.changes.set(one, (tally.changes.get(one) ?? 0) + share)
  }
}

/** Whether a question is open: not answered, or by assumption only, and applicable. */
const canBeAsked = (id: QuestionId, { answers, assumed, notApplicable }: Situation): boolean =>
  (answers[id] === undefined || assumed?.has(id) === true) && !notApplicable.has(id)

/** The open questions by worth, over the drawn completions of the others; only questions that were looked at can count. */
function questionsByWorth(
  situation: Situation,
  completions: readonly Completed[],
  policy: Policy,
): readonly NextQuestion[] {
  const tallies = new Map<QuestionId, Tally>()
  for (const drawn of completions)
    for (const id of drawn.headline.reading.heard()) {
      if (!canBeAsked(id, situation)) continue
      const tally = tallies.get(id) ?? { share: 0, changes: new Map() }
      tallies.set(id, tally)
      tallyAnswers(id, { drawn, policy, tally })
    }
  const order: readonly Changed[] = ['platform', ...COMPONENTS]
  return [...tallies]
    .filter(([, { share }]) => share > 0)
    .map(([id, { share, changes }]) => ({
      id,
      share: share / completions.length,
      changes: order.filter((one) => changes.has(one)),
      platform: changes.get('platform') ?? 0,
    }))
    .toSorted((a, b) => b.platform - a.platform || b.share - a.share)
    .map(({ platform: _, ...question }) => question)
}

type Completed = { readonly completed: Situation; readonly headline: Headline }

function sharesOf(completions: readonly Completed[]): Outlook['platforms'] {
  const byPlatform = Map.groupBy(completions, ({ headline }) => headline.chosen?.platform ?? null)
  return [...byPlatform]
    .map(([platform, some]) => ({ platform, share: some.length / completions.length }))
    .toSorted((a, b) => b.share - a.share)
}

/**
 * Looks at what the open answers can still do: whether it is settled, exactly; worth and shares over seeded draws. Once it
 * is settled, every draw leads to the same platform and no question can change it: no more are drawn, none is asked.
 */
export function outlookFor(situation: Situation, policy: Policy, seed: number): Outlook {
  const { completionDraws, questionDraws } = policy.robustness
  const draw = drawCompletions(situation, policy, seed)
  const decided = (count: number): readonly Completed[] =>
    draw(count).map((completed) => ({ completed, headline: headlineOf(completed, policy) }))
  const first = decided(questionDraws)
  const likeliest = walkTree(situation, policy).leaf ? null : likeliestLeaf(situation, policy)
  const settled = sharesOf(first).length === 1 && isSettled(situation, policy)
  if (settled) return { likeliestLeaf: likeliest, platforms: sharesOf(first), settled, questions: [] }
  return {
    likeliestLeaf: likeliest,
    platforms: sharesOf([...first, ...decided(completionDraws - questionDraws)]),
    settled,
    questions: questionsByWorth(situation, first, policy),
  }
}
