import type { Catalog } from '#lib/plan/catalog-type.ts'
import { divisorsOf } from '#lib/units/formula-tree.ts'

/** Below this a divisor is as bad as 0: the quotient leaves the numbers a machine can hold. */
export const SMALLEST_DIVISOR = 1e-9

/** Keys of the figures that some formula divides by. */
export function divisorKeys({ formulas, derived }: Pick<Catalog, 'formulas' | 'derived'>): ReadonlySet<string> {
  return new Set(
    [...formulas, ...derived].flatMap(({ formula, inputs }) =>
      divisorsOf(formula).flatMap((name) => inputs[name]?.from ?? []),
    ),
  )
}
