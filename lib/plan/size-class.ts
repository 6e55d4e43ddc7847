import { numberAt, type Workload } from '#lib/cost/workload.ts'
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
