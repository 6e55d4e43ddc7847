import { type BillColumns, billColumns, type VariedFigures } from '#lib/cost/cost-columns.ts'
import type { CostFormula } from '#lib/cost/cost-formula.ts'
import type { StackParts } from '#lib/cost/formulas-applied.ts'
import type { Tier, Workload } from '#lib/cost/workload.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import { formulasAtSizes } from '#lib/plan/formulas-in-force.ts'
import { mergedColumn, pickedFrom, sizedDraws } from '#lib/plan/sized-draws.ts'
import { withDerivedColumns, workloadFromPlan } from '#lib/plan/workload-from-plan.ts'

/** What bills by the column are worked out with: the lines that hold in some draws, and their figures, some of them varied. */
export type ColumnsBehind = {
  readonly workload: Workload
  readonly formulas: readonly CostFormula[]
  readonly varied: VariedFigures
  /** Which draws these are; null: all of them. */
  readonly places: Uint32Array | null
}

const pickedFigures = (varied: VariedFigures, places: Uint32Array | null): VariedFigures =>
  places === null ? varied : new Map([...varied].map(([key, column]) => [key, pickedFrom(column, places)]))

/**
 * A plan with some figures varied: draws that call for the same sizes share their lines. Lines that an answer calls for are
 * those of the plan as it is.
 */
export function columnsBehind(
  { plan, catalog, book }: Pricing,
  { tier, stacks }: Sized,
  drawn: VariedFigures,
): readonly ColumnsBehind[] {
  const workload = workloadFromPlan(plan, catalog, tier)
  const varied = withDerivedColumns(drawn, plan, catalog)
  return sizedDraws({ varied, workload, stacks }, { plan, catalog, book }).map(({ tier: sized, sizes, places }) => ({
    workload: { ...workload, tier: sized },
    formulas: formulasAtSizes(plan, catalog, sizes),
    varied: pickedFigures(varied, places),
    places,
  }))
}

/** The stacks whose lines are asked for, and the tier the plan is sized for. */
export type Sized = { readonly tier: Tier; readonly stacks: readonly StackParts[] }

/** The bills of stacks over all draws. A line without a price in some of them is named. */
export function billsBehind(
  stacks: readonly StackParts[],
  behind: readonly ColumnsBehind[],
  { book }: Pricing,
): readonly BillColumns[] {
  const parts = behind.map(({ places, formulas, ...costing }) => {
    const shared = { ...costing, book, known: new Map() }
    return { places, bills: stacks.map((stack) => billColumns(stack, formulas, shared)) }
  })
  const [first] = parts
  if (first && parts.length === 1) return first.bills
  return stacks.map((_, at): BillColumns => {
    const merged = (of: 'cloud' | 'people') =>
      mergedColumn(parts.flatMap(({ places, bills }) => (places ? [{ places, column: bills[at]?.[of] ?? 0 }] : [])))
    const unpriced = [...new Set(parts.flatMap(({ bills }) => bills[at]?.unpriced ?? []))]
    return { cloud: merged('cloud'), people: merged('people'), unpriced }
  })
}
