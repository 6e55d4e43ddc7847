import { stackLines } from '#lib/cost/stack-lines.ts'
import type { Tier } from '#lib/cost/workload.ts'
import { hardCap, optionMeasure, stackMeasure, withBudget } from '#lib/decision/budget.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { type Candidate, decide } from '#lib/decision/decide.ts'
import { fillStack } from '#lib/decision/fill-stack.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { knownCloudUsd, linesFor, type Pricing } from '#lib/plan/alternatives.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'
import { workloadFromPlan } from '#lib/plan/workload-from-plan.ts'

/** The name of the figure the tree compares a budget cap with: USD a month of the highly available MLflow stack. */
const HIGHLY_AVAILABLE = 'highly-available-usd'
const SELF_HOSTED = 'mlflow-self-hosted'

/** A plan's situation with the costs its cap is judged by, the policy with that cap, and the tier to size for. */
export type Sized = { readonly situation: Situation; readonly policy: Policy; readonly tier: Tier }

function highlyAvailableUsd(candidates: readonly Candidate[], pricing: Pricing): number | undefined {
  const own = candidates.find((one) => one.template.id === SELF_HOSTED)
  return own && knownCloudUsd(linesFor(own.stack, 'highly-available', pricing))
}

/** What each option alone is known to cost, in USD a month; options without a formula are left out. */
function optionCosts(tier: Tier, { plan, catalog, book }: Pricing): readonly (readonly [string, number])[] {
  const workload = workloadFromPlan(plan, catalog, tier)
  return catalog.policy.options.map((option) => {
    const lines = stackLines({ [option.component]: option.id }, catalog.formulas, { workload, book })
    return [optionMeasure(option), knownCloudUsd(lines.filter((line) => line.component === option.component))] as const
  })
}

/** Costs what a hard cap is compared with. Without a cap only the tree's own figure is handed in. */
export function sizedSituation(pricing: Pricing): Sized {
  const { plan, catalog } = pricing
  const bare = situationFromPlan(plan, {})
  const highly = highlyAvailableUsd(decide(bare, catalog.policy, null).candidates, pricing)
  const measures = highly === undefined ? {} : { [HIGHLY_AVAILABLE]: highly }
  const cap = hardCap(bare.answers)
  if (cap === null) return { situation: { ...bare, measures }, policy: catalog.policy, tier: 'highly-available' }
  const tier: Tier = highly !== undefined && cap < highly ? 'single-vm' : 'highly-available'
  const byOption = Object.fromEntries(optionCosts(tier, pricing))
  const policy = withBudget(catalog.policy, byOption)
  const situation = { ...bare, measures: { ...measures, ...byOption } }
  const stacks = policy.templates.map((template) => {
    const { stack } = fillStack(template, situation, policy)
    return [stackMeasure(template.id), knownCloudUsd(linesFor(stack, tier, pricing))] as const
  })
  return {
    situation: { ...situation, measures: { ...situation.measures, ...Object.fromEntries(stacks) } },
    policy,
    tier,
  }
}
