import { hardCap } from '#lib/decision/budget.ts'
import { type Decision, decide, type Headline, headlineOf } from '#lib/decision/decide.ts'
import { type Outlook, outlookFor } from '#lib/decision/outlook.ts'
import { isSameStack } from '#lib/decision/stack.ts'
import { alternativeFrom, type NamedStack, type Pricing, type Valued } from '#lib/plan/alternatives.ts'
import type { Alternative, Ranking } from '#lib/plan/evaluation.ts'
import type { FrontierInput } from '#lib/plan/frontier-list.ts'
import { pinnedCandidates } from '#lib/plan/pinned-stacks.ts'
import { planCosts, SELF_HOSTED } from '#lib/plan/plan-costs.ts'
import { candidateTitle } from '#lib/plan/platform-words.ts'
import { rankingOf } from '#lib/plan/ranking-of.ts'
import { valuingFor } from '#lib/plan/valuing.ts'

/** The seed of every draw while a plan names none. */
const SEED = 1

/** A plan decided, priced, valued and ranked, before any of it is written down. */
export type JudgedPlan = FrontierInput & {
  readonly pricing: Pricing
  readonly outlook: Outlook
  readonly decision: Decision
  readonly headline: Headline
  readonly alternatives: readonly Alternative[]
  /** The alternative that is recommended; undefined when none qualifies. */
  readonly chosen: Alternative | undefined
  readonly ranking: Ranking
  /** Whether the cap makes the tracking of what is recommended smaller than the sizes call for. */
  readonly smaller: boolean
}

/** Another cloud's suite is shown beside the platforms, but not ranked with them; what the plan pins is, once. */
function rankedOf(candidates: readonly Valued[], pinned: readonly Valued[]): readonly Valued[] {
  const all = [...candidates.filter(({ alternative }) => alternative.platform !== null), ...pinned]
  const stacks = all.map(({ alternative }) => alternative.stack)
  return all.filter(({ alternative }, at) => stacks.findIndex((one) => isSameStack(one, alternative.stack)) === at)
}

/** Decides, prices, values and ranks a plan. */
export function judgedPlan(pricing: Pricing): JudgedPlan {
  const { plan, catalog } = pricing
  const { policy } = catalog
  const seed = plan.seed ?? SEED
  const costs = planCosts(pricing)
  const { situation } = costs
  const outlook = outlookFor(situation, policy, seed)
  const decision = decide(situation, policy, outlook.likeliestLeaf)
  const tier = costs.tierUnder(hardCap(situation.answers))
  const valuing = valuingFor(plan, catalog, situation)
  const value = (one: NamedStack) =>
    alternativeFrom(one, { lines: costs.linesFor(one.stack, tier), valuing, policy, pricing })
  const candidates = decision.candidates.map((one) => value({ ...one, title: candidateTitle(one) }))
  const pinned = pinnedCandidates(plan, decision, { situation, policy }).map(value)
  const valued = [...candidates, ...pinned]
  return {
    pricing,
    policy,
    costs,
    tier,
    smaller: decision.chosen?.stack.tracking === SELF_HOSTED && tier !== costs.sizedTier(),
    valuing,
    outlook,
    decision,
    headline: headlineOf(situation, policy),
    alternatives: valued.map((one) => one.alternative),
    chosen: valued[decision.chosen ? decision.candidates.indexOf(decision.chosen) : -1]?.alternative,
    ranking: rankingOf(rankedOf(candidates, pinned), { valuing, situation, policy, seed }),
  }
}
