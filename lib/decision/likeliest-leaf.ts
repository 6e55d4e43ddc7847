import { classesFor } from '#lib/decision/answer-classes.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Policy, TreeNode } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'

/** The first leaf that holds, or the question that is needed to tell. */
function leafOrNeed(situation: Situation, policy: Policy): TreeNode | QuestionId {
  for (const node of policy.tree) {
    if (node.when === null) return node
    const { outcome, needs } = judge(node.when, situation)
    if (outcome === 'open' && needs[0] !== undefined) return needs[0]
    if (outcome === 'yes') return node
  }
  throw new RangeError('the tree has no open leaf')
}

/**
 * The leaf of the tree that most ways of completing the open answers lead to, each answer of a question counting the
 * same; ties go to the leaf that comes first. Exact: it branches only where a node needs an answer.
 */
export function likeliestLeaf(situation: Situation, policy: Policy): TreeNode {
  const shares = new Map<TreeNode, number>(policy.tree.map((node) => [node, 0]))
  const visit = (answers: Situation['answers'], share: number): void => {
    const found = leafOrNeed({ ...situation, answers }, policy)
    if (typeof found === 'object') shares.set(found, (shares.get(found) ?? 0) + share)
    else
      for (const one of classesFor(found, situation.measures, policy))
        visit({ ...answers, [found]: one.value }, share * one.share)
  }
  visit(situation.answers, 1)
  const [first] = [...shares].toSorted(([, share], [, other]) => other - share)
  if (!first) throw new RangeError('the tree has no node')
  return first[0]
}
