import type { Catalog } from '#lib/plan/catalog-type.ts'
import { documentOf, judgedOn } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { JudgedPlan } from '#lib/plan/judged-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { type Projection, projectionOf } from '#lib/plan/projection.ts'
import { type Ranges, type RangesInput, rangesOf } from '#lib/plan/ranges.ts'
import { type SwitchPoint, switchPointsOf } from '#lib/plan/switch-points.ts'
import { withRanges } from '#lib/plan/with-ranges.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** What takes too long for every keystroke. Alternatives are named by their place in the evaluation of the same plan. */
export type InDepth = {
  readonly switches: readonly SwitchPoint[]
  readonly ranges: Ranges
  readonly projection: Projection
  /** The whole document: the evaluation with its ranges, and the hash of it all. */
  readonly evaluation: Evaluation
}

function rangesInput({ pricing, alternatives, tier, valuing, chosen }: JudgedPlan): RangesInput {
  const { countPeople } = valuing
  return { pricing, alternatives, tier, countPeople, chosen: chosen ? alternatives.indexOf(chosen) : -1 }
}

/** Looks deeper into the costs of a plan that is decided: what `evaluatePlan` leaves out to be run at every keystroke. */
export function depthOf(judged: JudgedPlan): InDepth {
  const input = rangesInput(judged)
  const ranges = rangesOf(input)
  return {
    switches: switchPointsOf(input),
    ranges,
    projection: projectionOf(input),
    evaluation: withRanges(documentOf(judged), ranges),
  }
}

/** The same from the plan. */
export const inDepth = (plan: Plan, catalog: Catalog, sheet: PriceSheet): InDepth =>
  depthOf(judgedOn(plan, catalog, sheet))

/** The whole document of a plan: decided, priced, and with the ranges of its costs. */
export function wholeEvaluation(plan: Plan, catalog: Catalog, sheet: PriceSheet): Evaluation {
  const judged = judgedOn(plan, catalog, sheet)
  return withRanges(documentOf(judged), rangesOf(rangesInput(judged)))
}

/** The months ahead alone: what the alternatives of a plan cost over time, without the draws behind their ranges. */
export function monthsAhead(plan: Plan, catalog: Catalog, sheet: PriceSheet): Projection {
  return projectionOf(rangesInput(judgedOn(plan, catalog, sheet)))
}
