import { numberAt, type Workload } from '#lib/cost/workload.ts'
import { NO_MEASURES, outcomeOf } from '#lib/decision/condition.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'
import type { SizeScale } from '#lib/plan/sizing-type.ts'
import { runFormula } from '#lib/units/formula-tree.ts'

/** The size that the figures call for: the first that the largest measure fits, else the last. */
export function sizeClassOf({ measures, classes }: SizeScale, values: Workload['values']): string {
  const found = measures.map(({ formula, inputs }) =>
    runFormula(
      formula,
      Object.fromEntries(Object.entries(inputs).map(([name, { from }]) => [name, numberAt({ values }, from)])),
    ),
  )
  const fits = classes.find(({ upTo }) => found.every((value, at) => value <= (upTo[at] ?? Number.POSITIVE_INFINITY)))
  return (fits ?? classes.at(-1))?.id ?? ''
}

const nobody = () => undefined

/** The tiers of self-hosted MLflow that will do for a plan: without those below what its answers call for. */
export function trackingScale(plan: Plan, catalog: Catalog): SizeScale {
  const { floors = [], ...scale } = catalog.trackingTiers
  const situation = situationFromPlan(plan, catalog, NO_MEASURES)
  const called = floors.filter(({ when }) => outcomeOf(when, situation, nobody) === 'yes')
  const least = Math.max(0, ...called.map(({ is }) => scale.classes.findIndex(({ id }) => id === is)))
  return { ...scale, classes: scale.classes.slice(least) }
}
