import type { VariedFigures } from '#lib/cost/cost-columns.ts'
import type { CostFormula } from '#lib/cost/cost-formula.ts'
import type { Tier, Workload } from '#lib/cost/workload.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import { formulasInForce } from '#lib/plan/formulas-in-force.ts'
import { withDerivedColumns, workloadFromPlan } from '#lib/plan/workload-from-plan.ts'

/** What bills by the column are worked out with: the plan's lines as they are in force, and its figures, some of them varied. */
export type ColumnsBehind = {
  readonly workload: Workload
  readonly formulas: readonly CostFormula[]
  readonly varied: VariedFigures
}

/**
 * The plan's lines with some figures varied. Sizes that are sold by class, and lines that an answer calls for, are those of
 * the plan as it is.
 */
export function columnsBehind({ plan, catalog }: Pricing, tier: Tier, drawn: VariedFigures): ColumnsBehind {
  const workload = workloadFromPlan(plan, catalog, tier)
  return {
    workload,
    formulas: formulasInForce(plan, catalog, workload.values),
    varied: withDerivedColumns(drawn, plan, catalog),
  }
}
