import { type Completion, completionsOf } from '#lib/decision/completions.ts'
import type { Situation } from '#lib/decision/condition.ts'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Policy, TreeNode } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'

export type Robustness = 'clear' | 'leaning' | 'toss-up'

/** The open question whose answer moves the platform most: `share` is how likely it does, from 0 to 1. */
export type NextQuestion = {
  readonly id: QuestionId
  readonly share: number
  readonly platforms: readonly (Platform | null)[]
}

/** What the open answers can still do to the headline, over all their completions. */
export type Outlook = {
  /** The leaf most completions lead to, when the tree itself establishes none. */
  readonly likeliestLeaf: TreeNode | null
  /** Share of completions per platform, most first. */
  readonly platforms: readonly { readonly platform: Platform | null; readonly share: number }[]
  /** No completion leads to another platform. */
  readonly settled: boolean
  /** Questions whose answers tree and constraints still look at. */
  readonly open: readonly QuestionId[]
  readonly next: NextQuestion | null
}

/** Sums the shares per key, largest first; ties keep the order of the policy. */
function sharesBy<Key>(
  completions: readonly Completion[],
  keyOf: (one: Completion) => Key,
): readonly { key: Key; share: number }[] {
  const sums = new Map<Key, number>()
  for (const one of completions) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.share)
  return [...sums].map(([key, share]) => ({ key, share })).sort((a, b) => b.share - a.share)
}

const platformOf = (one: Completion): Platform | null => one.platform

type Outcomes = readonly { readonly key: Platform | null; readonly share: number }[]

/** Half the sum of the absolute differences: the chance that knowing one moves the other (total variation). */
function distance(a: Outcomes, b: Outcomes): number {
  const shareIn = (some: Outcomes, key: Platform | null) => some.find((one) => one.key === key)?.share ?? 0
  const keys = new Set([...a, ...b].map((one) => one.key))
  return [...keys].reduce((sum, key) => sum + Math.abs(shareIn(a, key) - shareIn(b, key)), 0) / 2
}

/** For one open question: how likely its answer moves the platform, averaged over its answers. */
function worthOf(id: QuestionId, completions: readonly Completion[]): NextQuestion {
  const before = sharesBy(completions, platformOf)
  const unaware = completions.filter((one) => !one.given.has(id))
  const byClass = Map.groupBy(completions, (one) => one.given.get(id))
  const after = [...byClass].flatMap(([answer, some]) => {
    if (!answer) return []
    const weighed = some.map((one) => ({ ...one, share: one.share / answer.share }))
    return [{ share: answer.share, outcomes: sharesBy([...unaware, ...weighed], platformOf) }]
  })
  const share = after.reduce((sum, one) => sum + one.share * distance(before, one.outcomes), 0)
  const platforms = [...new Set(after.map((one) => one.outcomes[0]?.key ?? null))]
  return { id, share, platforms }
}

function nextOf(open: readonly QuestionId[], completions: readonly Completion[]): NextQuestion | null {
  return open.map((id) => worthOf(id, completions)).sort((one, other) => other.share - one.share)[0] ?? null
}

/** Looks over every completion of the open answers; exact, nothing is sampled. */
export function outlookFor(situation: Situation, policy: Policy): Outlook {
  const completions = completionsOf(situation, policy)
  const platforms = sharesBy(completions, platformOf).map(({ key, share }) => ({ platform: key, share }))
  const open = [...new Set(completions.flatMap((one) => [...one.given.keys()]))]
  const likeliestLeaf = sharesBy(completions, (one) => one.leaf)[0]?.key ?? null
  const settled = platforms.length <= 1
  return { likeliestLeaf, platforms, settled, open, next: settled ? null : nextOf(open, completions) }
}

/** The word for how far the open answers can still move the headline. */
export function robustnessOf(outlook: Outlook, platform: Platform | null, policy: Policy): Robustness {
  const share = outlook.platforms.find((one) => one.platform === platform)?.share ?? 0
  if (share >= policy.robustness.clear) return 'clear'
  return share >= policy.robustness.leaning ? 'leaning' : 'toss-up'
}
