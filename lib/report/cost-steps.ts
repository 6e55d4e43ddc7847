import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Cliff } from '#lib/plan/cost-cliffs.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { grownPlan } from '#lib/plan/growth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'

/** A step that several alternatives share, and in which of them it stands. */
export type Step = Cliff & { readonly places: readonly number[] }

/** The steps of all alternatives, each once, in the order of the months. */
export function stepsOf({ alternatives }: Projection): readonly Step[] {
  const all = alternatives.flatMap(({ cliffs }, place) => cliffs.map((cliff) => ({ cliff, place })))
  const grouped = Map.groupBy(all, ({ cliff }) => JSON.stringify(cliff))
  return [...grouped.values()]
    .flatMap((some) => {
      const [first] = some
      return first ? [{ ...first.cliff, places: some.map(({ place }) => place) }] : []
    })
    .toSorted((one, other) => one.month - other.month)
}

/** A whole number that rose in the month of a step: what it is called, from what to what. */
export type Rise = { readonly title: string; readonly from: number; readonly to: number }

type Scope = { readonly plan: Plan; readonly catalog: Catalog; readonly evaluation: Evaluation }

/** The figures that a step leans on: those the size is chosen by, or those of its one line. */
function keysOf({ change, lines }: Cliff, { catalog, evaluation }: Scope): readonly string[] {
  if (change === null) {
    const [one] = lines
    return evaluation.alternatives.flatMap((own) => own.lines).find(({ id }) => id === one?.line)?.from ?? []
  }
  const scale = [catalog.trackingTiers, ...catalog.sizeScales].find(({ title }) => title === change.scale)
  return (scale?.measures ?? []).flatMap(({ inputs }) => Object.values(inputs).map(({ from }) => from))
}

/** The whole numbers that a step leans on and that rose in its month: one endpoint more, for one. */
export function risesBehind(step: Cliff, scope: Scope): readonly Rise[] {
  const { plan, catalog } = scope
  const keys = keysOf(step, scope)
  const months = [step.month - 2, step.month - 1]
  const [before, after] = months.map((grown) => figureValues(grownPlan(plan, grown, catalog), catalog))
  return catalog.policy.questions.flatMap(({ id, label, answer }): Rise[] => {
    const key = `answer:${id}`
    if (answer.kind !== 'integer' || !keys.includes(key)) return []
    const [from, to] = [before?.get(key), after?.get(key)]
    return typeof from === 'number' && typeof to === 'number' && to > from ? [{ title: label, from, to }] : []
  })
}
