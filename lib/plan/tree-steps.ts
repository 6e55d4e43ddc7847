import type { Situation } from '#lib/decision/condition.ts'
import type { Decision } from '#lib/decision/decide.ts'
import type { Outlook } from '#lib/decision/outlook.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { platformsThrough } from '#lib/decision/possible-names.ts'
import { readingOf } from '#lib/decision/reading.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'

type Scope = { readonly situation: Situation; readonly policy: Policy }

/**
 * The tree as it was walked, with the platforms each branch may still lead to. It is the proof of what is settled: each
 * branch is closed by the answers named, or leads to the same platform.
 */
export function treeSteps({ walk, chosen }: Decision, { settled }: Outlook, scope: Scope): Evaluation['tree'] {
  const end = walk.steps.findIndex(({ node }) => node === walk.leaf)
  const through = platformsThrough(readingOf(scope.situation, scope.policy))
  return walk.steps.map(({ node, answers, outcome }, at) => {
    const step = { node: node.id, answers, outcome }
    if (outcome === 'no' || (end >= 0 && at > end)) return { ...step, platforms: [] }
    return { ...step, platforms: settled ? [chosen?.platform ?? null] : [...through(node)] }
  })
}
