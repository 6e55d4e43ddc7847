import { hardCap, isBudgetConstraint, isCapAmount, stackMeasure } from '#lib/decision/budget.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { type Candidate, type Decision, decide } from '#lib/decision/decide.ts'
import { outlookFor } from '#lib/decision/outlook.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { relaxations, type SingleChange } from '#lib/decision/single-changes.ts'
import { knownPart, linesFor, type Pricing } from '#lib/plan/alternatives.ts'
import type { AnswerChange, Evaluation, Recommendation } from '#lib/plan/evaluation.ts'
import { sizedSituation } from '#lib/plan/sized-situation.ts'

/** A plan as it was decided. */
type Present = {
  readonly decision: Decision
  readonly situation: Situation
  readonly policy: Policy
  readonly pricing: Pricing
}

type After = { readonly chosen: Candidate; readonly knownUsd: number; readonly compared: ReturnType<typeof knownPart> }

/** What is chosen when the plan's answers change like this: costs, cap and likeliest leaf are worked out anew. */
function chosenAfter(changes: readonly AnswerChange[], pricing: Pricing): After | null {
  const answers = { ...pricing.plan.answers, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) }
  const overrides = Object.fromEntries(
    Object.entries(pricing.plan.overrides ?? {}).filter(([id]) => !changes.some(({ question }) => question === id)),
  )
  const changed = { ...pricing, plan: { ...pricing.plan, answers, overrides } }
  const { situation, policy, tier } = sizedSituation(changed)
  const { chosen } = decide(situation, policy, outlookFor(situation, policy).likeliestLeaf)
  if (!chosen) return null
  const capped = hardCap(situation.answers) !== null
  return {
    chosen,
    knownUsd: situation.measures[stackMeasure(chosen.template.id)] ?? 0,
    compared: capped ? knownPart(linesFor(chosen.stack, tier, changed)) : 'whole',
  }
}

const sameHeadline = (one: Candidate, other: Candidate | null): boolean =>
  one.platform === other?.platform && one.variant === other?.variant

/** Whether a change lowers the cap: that lets nothing in. */
const lowersCap = ({ question, from, to }: AnswerChange): boolean =>
  isCapAmount(question) && typeof from === 'number' && typeof to === 'number' && to < from

/** The same set with the cap no higher than what the stack it lets in is known to cost, in whole dollars. */
function withNearestCap(set: readonly AnswerChange[], pricing: Pricing): readonly AnswerChange[] {
  const enough = Math.ceil(chosenAfter(set, pricing)?.knownUsd ?? 0)
  const nearer = set.map((one): AnswerChange => {
    const tried = { ...one, to: enough }
    return isCapAmount(one.question) && Number(one.to) > enough && !lowersCap(tried) ? tried : one
  })
  const found = nearer.some((one, at) => one !== set[at]) && chosenAfter(nearer, pricing) !== null
  return found ? withNearestCap(nearer, pricing) : set
}

/**
 * The nearest single answers that lead to another headline, one per question, each verified by running again. Where none
 * qualifies, a cap is no higher than it has to be.
 */
export function flipsFrom(changes: readonly SingleChange[], { decision, pricing }: Present): Evaluation['flips'] {
  const flips = new Map<QuestionId, Evaluation['flips'][number]>()
  for (const { question, from, to, decision: guess } of changes) {
    if (flips.has(question) || !guess.chosen || sameHeadline(guess.chosen, decision.chosen)) continue
    const change = { question, from, to }
    const nearest = decision.chosen ? [change] : withNearestCap([change], pricing)
    const after = chosenAfter(nearest, pricing)?.chosen
    if (!after || sameHeadline(after, decision.chosen)) continue
    flips.set(question, { changes: nearest, platform: after.platform, variant: after.variant })
  }
  return [...flips.values()]
}

/**
 * When none qualifies: the smallest sets of answers that let a stack qualify, verified by running again. What a cap has
 * shut is opened by a bill that is known at least in part, never by one that nobody knows.
 */
export function waysOut(changes: readonly SingleChange[], present: Present): Recommendation['relax'] {
  const { decision, situation, policy, pricing } = present
  const shutByCap = decision.candidates.some(
    (one) => one.overCap !== null || one.exclusions.some(({ constraint }) => isBudgetConstraint(constraint, policy)),
  )
  const verified = (set: readonly AnswerChange[]): boolean => {
    if (set.some(lowersCap)) return false
    const after = chosenAfter(set, pricing)
    return after !== null && !(shutByCap && after.compared === 'unknown')
  }
  return relaxations(changes, { situation, policy }, verified).map((set) => withNearestCap(set, pricing))
}
