import { type OverCap, overCap, stackMeasure } from '#lib/decision/budget.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import { type FilledStack, fillStack } from '#lib/decision/fill-stack.ts'
import { type PlatformName, platformNameOf } from '#lib/decision/platform-name.ts'
import type { Policy, StackTemplate, TreeNode } from '#lib/decision/policy.ts'
import { openBefore, type Walk, walkTree } from '#lib/decision/tree.ts'

/** A filled stack with the name that follows from it, and the budget rule if the cap shuts it out. */
export type Candidate = FilledStack & PlatformName & { readonly overCap: OverCap | null }

/** What tree, constraints and component rules say, before any ranking. */
export type Decision = {
  readonly walk: Walk
  readonly leaf: TreeNode
  /** One per platform and variant, the leaf's preference first; one that qualifies goes before one that does not. */
  readonly candidates: readonly Candidate[]
  /** The first eligible candidate; null when none qualifies. */
  readonly chosen: Candidate | null
  readonly provisional: boolean
}

/** The leaf's stacks in its order, then every other template in file order. */
function templatesFor(leaf: TreeNode, situation: Situation, policy: Policy): readonly StackTemplate[] {
  const applies = (when: StackTemplate['when']) => when === null || judge(when, situation).outcome === 'yes'
  const preferred = leaf.stacks.filter((one) => applies(one.when)).map((one) => one.stack)
  const byId = new Map(policy.templates.map((template) => [template.id, template]))
  const ids = [...new Set([...preferred, ...byId.keys()])]
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .filter((template) => preferred.includes(template.id) || applies(template.when))
}

const qualifies = (one: Candidate): boolean => one.eligible && one.overCap === null

const nameKey = ({ platform, variant }: PlatformName): string => `${platform}/${variant}`

function candidatesFor(leaf: TreeNode, situation: Situation, policy: Policy): readonly Candidate[] {
  const all = templatesFor(leaf, situation, policy).map((template): Candidate => {
    const filled = fillStack(template, situation, policy)
    return { ...filled, ...platformNameOf(filled.stack), overCap: overCap(stackMeasure(template.id), situation) }
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
  const candidates = candidatesFor(walk.leaf ?? openAs ?? leaf, situation, policy)
  const chosen = candidates.find(qualifies) ?? null
  const provisional = walk.leaf === null || openBefore(walk).length > 0 || (chosen?.needs.length ?? 0) > 0
  return { walk, leaf, candidates, chosen, provisional }
}
