import type { Tier } from '#lib/cost/workload.ts'
import { hardCap } from '#lib/decision/budget.ts'
import { type DesignSpace, designSpaceOf } from '#lib/decision/design-space.ts'
import { paretoFrontier, pointsOf } from '#lib/decision/frontier.ts'
import { platformNameOf } from '#lib/decision/platform-name.ts'
import type { ComponentOption, Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import { costLevel } from '#lib/decision/value-model.ts'
import type { FrontierPoint } from '#lib/plan/evaluation.ts'
import type { PlanCosts } from '#lib/plan/plan-costs.ts'
import type { Valuing } from '#lib/plan/valuing.ts'
import { stableNumber } from '#lib/units/stable-number.ts'
import { sumUsd, usdText } from '#lib/units/usd.ts'

export type FrontierInput = {
  readonly policy: Policy
  readonly costs: PlanCosts
  readonly tier: Tier
  readonly valuing: Valuing
}

/**
 * Every stack that is possible for the plan, with its known cost (people's too, if they are counted) and its benefit:
 * nothing excludes it, and its known cloud bill is within a hard cap.
 */
export function planSpace({ policy, costs, tier, valuing }: FrontierInput): DesignSpace {
  const { model, weights, countPeople } = valuing
  const { situation } = costs
  const costOf = (option: ComponentOption) => {
    const { cloud, people } = costs.billOf(option, tier)
    return {
      usd: cloud.number + (countPeople ? people.number : 0),
      complete: cloud.complete && (!countPeople || people.complete),
      capped: cloud.number,
    }
  }
  return designSpaceOf({ situation, policy, model, weights, costOf, cap: hardCap(situation.answers) })
}

/** A place in the space with its whole value: the benefit, and what its cost adds. */
type Point = { readonly at: number; readonly usd: number; readonly value: number }

/**
 * The frontier of cost against whole value. What is dominated by benefit alone is dominated by value too, because a
 * lower cost never adds less; so the frontier by benefit holds every point, and few are left to value.
 */
function frontierPoints(
  space: DesignSpace,
  which: 'known' | 'open',
  { valuing, policy }: FrontierInput,
): readonly Point[] {
  const weight = valuing.weights[policy.costScale.criterion] ?? 0
  const points = pointsOf(space, which)
  const valued = paretoFrontier(points).map((place): Point => {
    const at = points.first + place
    const usd = space.usd[at] ?? 0
    const level = costLevel({ usd, complete: which === 'known' }, valuing.anchors)
    return { at, usd, value: (space.benefit[at] ?? 0) + weight * level }
  })
  let best = Number.NEGATIVE_INFINITY
  return valued.filter(({ value }) => {
    if (value <= best) return false
    best = value
    return true
  })
}

function pointFrom({ at, value }: Point, complete: boolean, input: FrontierInput & Spaced): FrontierPoint {
  const { costs, tier, policy, space } = input
  const stack = space.stackAt(at)
  const bills = optionsOf(stack, policy).map((option) => costs.billOf(option, tier))
  return {
    stack,
    ...platformNameOf(stack),
    value: stableNumber(value),
    cloud: usdText(sumUsd(bills.map(({ cloud }) => cloud.usd))),
    people: usdText(sumUsd(bills.map(({ people }) => people.usd))),
    complete,
  }
}

type Spaced = { readonly space: DesignSpace }

const optionsOf = (stack: Stack, policy: Policy): readonly ComponentOption[] =>
  COMPONENTS.map((component) => indexOf(policy).optionNamed(component, stack[component]))

/**
 * The exact frontier over every possible stack, cheapest first. Stacks whose cost is unknown in part come after those
 * that are known, and are marked: such a stack displaces none of them, and is left out where a known one beats even what is known of it.
 */
export function frontierList(space: DesignSpace, input: FrontierInput): readonly FrontierPoint[] {
  const known = frontierPoints(space, 'known', input)
  const unknown = frontierPoints(space, 'open', input).filter(
    (one) => !known.some(({ usd, value }) => usd <= one.usd && value >= one.value),
  )
  const spaced = { ...input, space }
  return [...known.map((one) => pointFrom(one, true, spaced)), ...unknown.map((one) => pointFrom(one, false, spaced))]
}
