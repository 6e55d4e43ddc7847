import { type AnswerClass, classesOf } from '#lib/decision/answer-classes.ts'
import { judge, type Situation, type Test, testsIn } from '#lib/decision/condition.ts'
import type { Policy, TreeNode } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'

/** Where a walk stands: the node that needs an answer, or the leaf that holds. Nodes before it have said no for good. */
type Stop = { readonly at: number; readonly need: QuestionId | null }

/** Goes on from a node to the first that holds, or that needs an answer to tell. */
function walkFrom(start: number, situation: Situation, { tree }: Policy): Stop {
  for (let at = start; at < tree.length; at += 1) {
    const when = tree[at]?.when ?? null
    if (when === null) return { at, need: null }
    const { outcome, needs } = judge(when, situation)
    if (outcome === 'open' && needs[0] !== undefined) return { at, need: needs[0] }
    if (outcome === 'yes') return { at, need: null }
  }
  throw new RangeError('the tree has no open leaf')
}

const testsKnown = new WeakMap<Policy, ReadonlyMap<QuestionId, readonly Test[]>>()

/** The tests of the tree alone, by question. */
function treeTests(policy: Policy): ReadonlyMap<QuestionId, readonly Test[]> {
  const tests =
    testsKnown.get(policy) ??
    Map.groupBy(
      policy.tree.flatMap(({ when }) => (when === null ? [] : testsIn(when))),
      ({ question }) => question,
    )
  testsKnown.set(policy, tests)
  return tests
}

/** The classes of answers that the tree can tell apart, worked out once per question. */
function classesByTree({ measures }: Situation, policy: Policy): (id: QuestionId) => readonly AnswerClass[] {
  const known = new Map<QuestionId, readonly AnswerClass[]>()
  return (id) => {
    const question = indexOf(policy).question(id)
    const classes = known.get(id) ?? (question ? classesOf(question, treeTests(policy).get(id) ?? [], measures) : [])
    known.set(id, classes)
    return classes
  }
}

/**
 * The leaf of the tree that most ways of completing the open answers lead to, each answer of a question counting the
 * same; ties go to the leaf that comes first. Exact: it branches only where a node needs an answer.
 */
export function likeliestLeaf(situation: Situation, policy: Policy): TreeNode {
  const shares = policy.tree.map(() => 0)
  const classes = classesByTree(situation, policy)
  const visit = (answers: Situation['answers'], share: number, from: number): void => {
    const { at, need } = walkFrom(from, { ...situation, answers }, policy)
    if (need === null) shares[at] = (shares[at] ?? 0) + share
    else
      for (const one of classes(need))
        if (one.share > 0) visit({ ...answers, [need]: one.value }, share * one.share, at)
  }
  visit(situation.answers, 1, 0)
  const likeliest = policy.tree[shares.indexOf(Math.max(...shares))]
  if (!likeliest) throw new RangeError('the tree has no node')
  return likeliest
}
