import type { Situation } from '#lib/decision/condition.ts'
import { explainFilling, type FilledStack, type Filling, fillTemplate } from '#lib/decision/fill-stack.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import { type PlatformName, platformNameOf } from '#lib/decision/platform-name.ts'
import type { Policy, StackTemplate, TreeNode } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { holds, movesNothing, type Reading, readingOf } from '#lib/decision/reading.ts'
import type { Stack } from '#lib/decision/stack.ts'
import { openBefore, type Walk, walkTree } from '#lib/decision/tree.ts'

/** A filled stack with the name that follows from it, and the budget rule if the cap shuts it out. */
export type Candidate = FilledStack & PlatformName

/** What tree, constraints and component rules say, before any ranking. */
export type Decision = {
  readonly walk: Walk
  readonly leaf: TreeNode
  /** One per platform and variant, the leaf's preference first; one that qualifies goes before one that does not. */
  readonly candidates: readonly Candidate[]
  /** The first candidate that may be recommended; null when none qualifies. */
  readonly chosen: Candidate | null
  readonly provisional: boolean
}

/** The decision without its reasons. `reading.heard` holds every question it looked at: no other can have moved it. */
export type Headline = {
  /** The leaf that holds; null where none is established. */
  readonly leaf: TreeNode | null
  readonly chosen: (PlatformName & { readonly template: StackTemplate; readonly stack: Stack }) | null
  readonly reading: Reading
}

/** The leaf's stacks in its order, then every other template in file order; none is looked at before it is asked for. */
function* templatesFor(leaf: TreeNode, reading: Reading): Generator<StackTemplate> {
  const preferred: StackTemplate[] = []
  for (const { stack, when } of leaf.stacks) {
    const template = holds(when, reading) ? reading.index.template(stack) : undefined
    if (template === undefined) continue
    preferred.push(template)
    yield template
  }
  for (const template of reading.policy.templates)
    if (!preferred.includes(template) && holds(template.when, reading)) yield template
}

type Outcome = Pick<Filling, 'eligible'> & { readonly overCap: unknown }

/** Whether a filling is possible: nothing excludes it, and the cap does not shut it out. */
const qualifies = ({ eligible, overCap }: Outcome): boolean => eligible && !overCap

/** Whether it may be recommended: it is possible, and one of the platforms this is about. Another suite is only shown. */
const isAnswer = (one: Outcome & PlatformName): boolean => qualifies(one) && one.platform !== null

const nameKey = ({ platform, variant, template }: Candidate): string =>
  platform === null ? template.id : `${platform}/${variant}`

function candidatesFor(leaf: TreeNode, reading: Reading): readonly Candidate[] {
  const all = [...templatesFor(leaf, reading)].map((template): Candidate => {
    const filled = explainFilling(fillTemplate(template, reading), reading)
    return { ...filled, ...platformNameOf(filled.stack) }
  })
  const namesakes = Map.groupBy(all, nameKey)
  return all.filter((one) => {
    const same = namesakes.get(nameKey(one)) ?? []
    return one === (same.find(qualifies) ?? same[0])
  })
}

/** The last node of the tree: the one without a condition. */
export function openLeaf(policy: Policy): TreeNode {
  const node = policy.tree.find((one) => one.when === null)
  if (!node) throw new RangeError('the tree has no open leaf')
  return node
}

/**
 * Decides for a situation: walks the tree, fills the leaf's stacks in order and takes the first eligible one.
 * `openAs` stands in for the `open` leaf: the leaf most completions of the answers lead to.
 */
export function decide(situation: Situation, policy: Policy, openAs: TreeNode | null): Decision {
  const walk = walkTree(situation, policy)
  const leaf = walk.leaf ?? openLeaf(policy)
  const candidates = candidatesFor(walk.leaf ?? openAs ?? leaf, readingOf(situation, policy))
  const chosen = candidates.find(isAnswer) ?? null
  const provisional = walk.leaf === null || openBefore(walk).length > 0 || (chosen?.needs.length ?? 0) > 0
  return { walk, leaf, candidates, chosen, provisional }
}

/** What a headline was before one answer changed. */
export type Earlier = { readonly headline: Headline; readonly question: QuestionId }

/**
 * The headline alone, as `decide` finds it with the likeliest leaf for an open one, and fast enough to be asked a
 * thousand times; faster still where one answer differs from an `earlier` headline's.
 */
export function headlineOf(situation: Situation, policy: Policy, earlier?: Earlier): Headline {
  if (!earlier) return readHeadline(readingOf(situation, policy))
  const { headline, question } = earlier
  const reading = readingOf(situation, policy, { reading: headline.reading, question })
  return headline.leaf !== null && reading.unmoved ? { ...headline, reading } : readHeadline(reading)
}

/** What is chosen after one answer changed, as `headlineOf` finds it; nobody is told what was looked at. */
export function chosenAfter(situation: Situation, policy: Policy, { headline, question }: Earlier): Headline['chosen'] {
  const before = { reading: headline.reading, question }
  if (headline.leaf !== null && movesNothing(situation, before)) return headline.chosen
  return readHeadline(readingOf(situation, policy, before)).chosen
}

function readHeadline(reading: Reading): Headline {
  const { situation, policy } = reading
  const leaf = policy.tree.find(({ when }) => when !== null && reading.outcome(when) === 'yes') ?? null
  for (const template of templatesFor(leaf ?? likeliestLeaf(situation, policy), reading)) {
    const filling = fillTemplate(template, reading)
    const { stack } = filling
    const name = platformNameOf(stack)
    if (isAnswer({ ...filling, ...name })) return { leaf, chosen: { template, stack, ...name }, reading }
  }
  return { leaf, chosen: null, reading }
}
