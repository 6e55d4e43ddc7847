import type { Catalog } from '#lib/plan/catalog-type.ts'
import { divisorsOf } from '#lib/units/formula-tree.ts'

/** Below this a divisor is as bad as 0: the quotient leaves the numbers a machine can hold. */
export const SMALLEST_DIVISOR = 1e-9

type Formulas = Pick<Catalog, 'formulas' | 'derived'>

const known = new WeakMap<Formulas['formulas'], { readonly derived: unknown; readonly keys: ReadonlySet<string> }>()

const readKeys = ({ formulas, derived }: Formulas): ReadonlySet<string> =>
  new Set(
    [...formulas, ...derived].flatMap(({ formula, inputs }) =>
      divisorsOf(formula).flatMap((name) => inputs[name]?.from ?? []),
    ),
  )

/** Keys of the figures that some formula divides by, read once. */
export function divisorKeys(all: Formulas): ReadonlySet<string> {
  const { formulas, derived } = all
  const found = known.get(formulas)
  if (found?.derived === derived) return found.keys
  const keys = readKeys(all)
  known.set(formulas, { derived, keys })
  return keys
}
