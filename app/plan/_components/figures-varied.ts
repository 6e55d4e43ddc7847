import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { type Figure, figureList, keysUsed } from '#lib/plan/figure-list.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { type UncertainFigure, uncertainFigures } from '#lib/plan/uncertain-figures.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'

/** A figure that is drawn, with what is said of it. */
export type VariedFigure = { readonly key: string; readonly figure: Figure; readonly spread: UncertainFigure['spread'] }

type Scope = { readonly plan: Plan; readonly catalog: Catalog }

export const keyOf = ({ kind, id }: Pick<Figure, 'kind' | 'id'>): string =>
  `${kind === 'question' ? 'answer' : 'fact'}:${id}`

/** The figures behind the bills that are not known exactly, in the order of the questions and then of the facts. */
export function variedFigures(alternatives: readonly Alternative[], scope: Scope): readonly VariedFigure[] {
  const keys = keysUsed(
    alternatives.flatMap(({ lines }) => lines),
    scope,
  )
  const spreads = new Map(uncertainFigures(keys, scope).map(({ key, spread }) => [key, spread]))
  return figureList(keys, figureValues(scope.plan, scope.catalog), scope).flatMap((figure) => {
    const key = keyOf(figure)
    const spread = spreads.get(key)
    return spread ? [{ key, figure, spread }] : []
  })
}

/** How many of them can be exceeded by more than they can fall short. */
export const skewedCount = (figures: readonly VariedFigure[]): number =>
  figures.filter(({ spread: { low, likely, high } }) => high - likely > likely - low).length
