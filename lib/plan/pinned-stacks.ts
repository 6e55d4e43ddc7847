import { capQuestions, hardCap, knownUsd, type OverCap } from '#lib/decision/budget.ts'
import { clashExclusions } from '#lib/decision/compatible.ts'
import type { Situation } from '#lib/decision/condition.ts'
import type { Decision } from '#lib/decision/decide.ts'
import { type Exclusion, eligibilityOf } from '#lib/decision/exclusions.ts'
import { type PlatformName, platformNameOf } from '#lib/decision/platform-name.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS, perComponent, type Stack } from '#lib/decision/stack.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { candidateTitle } from '#lib/plan/platform-words.ts'

/** A stack of the plan's own, judged as every other. */
export type PinnedCandidate = PlatformName & {
  readonly title: string
  readonly stack: Stack
  readonly eligible: boolean
  readonly exclusions: readonly Exclusion[]
  readonly overCap: OverCap | null
}

function judged(stack: Stack, situation: Situation, policy: Policy): Omit<PinnedCandidate, 'title'> {
  const options = COMPONENTS.map((component) => indexOf(policy).optionNamed(component, stack[component]))
  const excluded = options.flatMap((option) => {
    const verdict = eligibilityOf(option, situation, policy)
    return verdict.kind === 'excluded' ? verdict.exclusions : []
  })
  const exclusions = [...excluded, ...clashExclusions(stack, readingOf(situation, policy))]
  const cap = hardCap(situation.answers)
  const overCap = cap !== null && knownUsd(options, cap, situation) > cap ? { answers: capQuestions } : null
  return { stack, ...platformNameOf(stack), eligible: exclusions.length === 0, exclusions, overCap }
}

type Scope = { readonly situation: Situation; readonly policy: Policy }

/** A title that none of these is: with a number where one is. */
function titleBeside(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted} (${number})`)) number += 1
  return `${wanted} (${number})`
}

/** The names of the pinned stacks as titles, each unlike every title of a candidate and of one before it. */
function titlesOf(names: readonly string[], candidates: Decision['candidates']): readonly string[] {
  const taken = candidates.map(candidateTitle)
  return names.map((name) => {
    const title = titleBeside(taken, name)
    taken.push(title)
    return title
  })
}

/** The stacks the plan pins, e.g. what runs today. What a pinned stack leaves open is filled as in the first alternative. */
export function pinnedCandidates(
  plan: Plan,
  decision: Decision,
  { situation, policy }: Scope,
): readonly PinnedCandidate[] {
  const base = (decision.chosen ?? decision.candidates[0])?.stack
  if (!base) return []
  const pinned = plan.pinnedStacks ?? []
  const titles = titlesOf(
    pinned.map(({ name }) => name),
    decision.candidates,
  )
  return pinned.map(({ name, stack }, at) => ({
    title: titles[at] ?? name,
    ...judged(
      perComponent((component) => stack[component] ?? base[component]),
      situation,
      policy,
    ),
  }))
}
