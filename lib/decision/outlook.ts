import { classesFor } from '#lib/decision/answer-classes.ts'
import { drawCompletions } from '#lib/decision/completions.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { chosenAfter, type Headline, headlineOf } from '#lib/decision/decide.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Policy, TreeNode } from '#lib/decision/policy.ts'
import { isSameAnswer, type QuestionId } from '#lib/decision/question.ts'
import { isSettled } from '#lib/decision/settled.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'
import { walkTree } from '#lib/decision/tree.ts'

/** What an answer can change: the platform, or single parts of the stack. */
export type Changed = 'platform' | Component

/**
 * An open question by what its answer changes: `share` (0 where only unusual answers do) is how often two answers, each drawn by its share, lead to different
 * stacks; for an answer that is assumed, how often another leads elsewhere. From 0 to 1.
 */
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
  /** Open questions by how often their answer changes platform or stack, most first; none once it is settled. */
  readonly questions: readonly NextQuestion[]
  /** The same with those that only an unusual answer makes a difference to, which come last; worked out when asked for. */
  readonly unusual: () => readonly NextQuestion[]
}

type Chosen = Headline['chosen']

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function changesBetween(one: Chosen, other: Chosen): readonly Changed[] {
  const parts = COMPONENTS.filter((component) => one?.stack[component] !== other?.stack[component])
  return one?.platform === other?.platform ? parts : ['platform', ...parts]
}

/** `unusual`: answers that nobody is expected to give are tried too. */
type Asking = { readonly situation: Situation; readonly policy: Policy; readonly unusual: boolean }
type Asked = Asking & { readonly drawn: Completed }

/** What the answers to a question lead to, and the share of answers behind each: what the drawn answer leads to comes first. */
type Led = { readonly chosen: Chosen; share: number }

/** Every class of answers to a question tried, all else as drawn, by what it leads to. */
function ledTo(id: QuestionId, { drawn: { completed, headline }, policy, unusual }: Asked): readonly Led[] {
  const own: Led = { chosen: headline.chosen, share: 0 }
  const found = [own]
  const earlier = { headline, question: id }
  const answers = { ...completed.answers }
  const tried = { ...completed, answers }
  for (const { value, share } of classesFor(id, completed.measures, policy)) {
    if (share === 0 && !unusual) continue
    answers[id] = value
    const isDrawn = isSameAnswer(value, completed.answers[id])
    const chosen = isDrawn ? headline.chosen : chosenAfter(tried, policy, earlier)
    const same = found.find((one) => one.chosen === chosen || changesBetween(one.chosen, chosen).length === 0)
    if (same) same.share += share
    else found.push({ chosen, share })
  }
  return found
}

/** How often two answers lead apart: from what is assumed, where an answer is; else both as likely as their shares. */
function apart(led: readonly Led[], isAssumed: boolean, differ: (one: Chosen, other: Chosen) => boolean): number {
  const pairs = (one: Led): number => sum(led.map((other) => (differ(one.chosen, other.chosen) ? other.share : 0)))
  const [own] = led
  if (isAssumed) return own ? pairs(own) : 0
  return sum(led.map((one) => one.share * pairs(one)))
}

type Tally = { share: number; platform: number; readonly changes: Set<Changed> }

/** Adds what the answers to a question change, all else as drawn, to its tally. */
function tallyAnswers(id: QuestionId, asked: Asked, tally: Tally): void {
  const led = ledTo(id, asked)
  const [own, ...others] = led
  if (!own || others.length === 0) return
  const isAssumed = asked.situation.assumed?.has(id) === true
  tally.share += apart(led, isAssumed, (one, other) => one !== other)
  tally.platform += apart(led, isAssumed, (one, other) => one?.platform !== other?.platform)
  for (const { chosen } of others) for (const one of changesBetween(own.chosen, chosen)) tally.changes.add(one)
}

/** Whether a question is open: not answered, or by assumption only, and applicable. */
const canBeAsked = (id: QuestionId, { answers, assumed, notApplicable }: Situation): boolean =>
  (answers[id] === undefined || assumed?.has(id) === true) && !notApplicable.has(id)

/** The open questions by worth, over the drawn completions of the others; only questions that were looked at can count. */
function questionsByWorth(completions: readonly Completed[], asking: Asking): readonly NextQuestion[] {
  const tallies = new Map<QuestionId, Tally>()
  for (const drawn of completions)
    for (const id of drawn.headline.reading.heard()) {
      if (!canBeAsked(id, asking.situation)) continue
      const tally = tallies.get(id) ?? { share: 0, platform: 0, changes: new Set() }
      tallies.set(id, tally)
      tallyAnswers(id, { ...asking, drawn }, tally)
    }
  const order: readonly Changed[] = ['platform', ...COMPONENTS]
  return [...tallies]
    .filter(([, { share, changes }]) => (asking.unusual ? changes.size > 0 : share > 0))
    .toSorted(([, a], [, b]) => b.share - a.share || b.platform - a.platform)
    .map(([id, { share, changes }]) => ({
      id,
      share: share / completions.length,
      changes: order.filter((one) => changes.has(one)),
    }))
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
  if (settled)
    return { likeliestLeaf: likeliest, platforms: sharesOf(first), settled, questions: [], unusual: () => [] }
  const usual = questionsByWorth(first, { situation, policy, unusual: false })
  const unusual = () => questionsByWorth(first, { situation, policy, unusual: true })
  return {
    likeliestLeaf: likeliest,
    platforms: sharesOf([...first, ...decided(completionDraws - questionDraws)]),
    settled,
    // Where no usual answer changes anything, the questions of which an unusual one does.
    questions: usual.length > 0 ? usual : unusual(),
    unusual,
  }
}
