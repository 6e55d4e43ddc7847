import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { grownPlan } from '#lib/plan/growth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Cliff, Projection } from '#lib/plan/projection.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'

/** A step of a line that several alternatives share, and in which of them it stands. */
export type Step = Cliff & { readonly places: readonly number[] }

const sameStep = ({ month, line, from, to }: Cliff): string => JSON.stringify([month, line, from, to])

/** The steps of all alternatives, each once, in the order of the months. */
export function stepsOf({ alternatives }: Projection): readonly Step[] {
  const all = alternatives.flatMap(({ cliffs }, place) => cliffs.map((cliff) => ({ cliff, place })))
  const grouped = Map.groupBy(all, ({ cliff }) => sameStep(cliff))
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

/** The whole numbers that a line leans on and that rose in its month: one endpoint more, for one. */
export function risesBehind({ month, line }: Cliff, { plan, catalog, evaluation }: Scope): readonly Rise[] {
  const own = evaluation.alternatives.flatMap(({ lines }) => lines).find(({ id }) => id === line)
  const [before, after] = [month - 2, month - 1].map((grown) => figureValues(grownPlan(plan, grown, catalog), catalog))
  return catalog.policy.questions.flatMap(({ id, label, answer }): Rise[] => {
    const key = `answer:${id}`
    if (answer.kind !== 'integer' || !own?.from.includes(key)) return []
    const [from, to] = [before?.get(key), after?.get(key)]
    return typeof from === 'number' && typeof to === 'number' && to > from ? [{ title: label, from, to }] : []
  })
}
