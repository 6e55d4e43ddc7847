import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Policy, TreeNode } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'

/** One node of the tree as it was met: the answers it read and what it said. */
export type TreeStep = {
  readonly node: TreeNode
  readonly answers: readonly QuestionId[]
  readonly needs: readonly QuestionId[]
  readonly outcome: 'yes' | 'no' | 'open'
}

/** The leaf that applies (null: no leaf is established), and every node in order, walked or not. */
export type Walk = { readonly leaf: TreeNode | null; readonly steps: readonly TreeStep[] }

/** Judges every node in order of precedence; the first that says yes is the leaf. Open nodes are passed over. */
export function walkTree(situation: Situation, policy: Policy): Walk {
  const steps = policy.tree.flatMap((node) => (node.when === null ? [] : [{ node, ...judge(node.when, situation) }]))
  return { leaf: steps.find((step) => step.outcome === 'yes')?.node ?? null, steps }
}

/** The nodes before the leaf that more answers could still turn to yes. */
export function openBefore({ leaf, steps }: Walk): readonly TreeStep[] {
  const end = steps.findIndex((step) => step.node === leaf)
  const before = end < 0 ? steps : steps.slice(0, end)
  return before.filter((step) => step.outcome === 'open' && step.needs.length > 0)
}
