import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { readFormula } from '#lib/units/formula.ts'

/** Every authored formula: cost lines, and formulas that defaults lean on. */
export const formulasIn = ({ lines, derived }: Data) => [...lines, ...derived]

/** What sizes are chosen by: formulas too, without examples. */
export const measuresIn = ({ trackingTiers, sizeScales }: Data) =>
  [...trackingTiers, ...sizeScales].flatMap((place) =>
    place.value.measures.map((value, at) => ({ ...below(place, `.measures[${at}]`), value })),
  )

type Authored = { readonly expression: string; readonly inputs: Readonly<Record<string, unknown>> }

/** The formula of a row, or the part that is refused. */
export const formulaAt = ({ value }: Placed<Authored>) => readFormula(value.expression, Object.keys(value.inputs))
