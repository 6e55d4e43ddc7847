import type { Policy } from '#lib/decision/policy.ts'
import type { Component } from '#lib/decision/stack.ts'
import type { Evaluation, Reason } from '#lib/plan/evaluation.ts'

/** Why an option fills a component: a rule that changed the stack, or else the branch of the tree it came with. */
export type PartReason = Reason & { readonly from: 'rule' | 'branch' }

/** The reasons for what fills a component, as the evaluation gives them. */
export function partReasons(component: Component, evaluation: Evaluation, policy: Policy): readonly PartReason[] {
  const { recommendation, tree } = evaluation
  const { stack, reasons, leaf } = recommendation
  if (!stack) return []
  const own = reasons.filter(({ components }) => components.includes(component))
  if (own.length > 0) return own.map((one) => ({ ...one, from: 'rule' }))
  const node = policy.tree.find(({ id }) => id === leaf)
  if (!node) return []
  const answers = tree.find((one) => one.node === leaf)?.answers ?? []
  return [{ rule: node.rule, text: node.text, facts: node.facts, answers, from: 'branch' }]
}
