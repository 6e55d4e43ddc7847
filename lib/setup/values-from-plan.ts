import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { SetupValue } from '#lib/plan/setup-step.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import type { GivenValues } from '#lib/setup/fill-values.ts'

/** The values a plan already answers (`from` in `data/setup/values.json`), so that its commands speak of its region. */
export function valuesFromPlan(values: readonly SetupValue[], plan: Plan, catalog: Catalog): GivenValues {
  const figures = figureValues(plan, catalog)
  const known = values.flatMap(({ name, from }) => {
    const figure = from && figures.get(`answer:${from.question}`)
    return figure === undefined ? [] : [[name, `${from?.prefix ?? ''}${figure}`] as const]
  })
  return Object.fromEntries(known)
}
