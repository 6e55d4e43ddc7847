import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { formulaAt, formulasIn, measuresIn } from '#lib/catalog/checks/kit/formulas.ts'
import { dimensionOfFormula } from '#lib/units/formula-tree.ts'
import { dimensionOf, sameDimension } from '#lib/units/unit.ts'

/** Formulas whose expression does not work out to their unit (one that cannot be read is `formula-reads`' to report). */
const yieldFaults = (data: Data): readonly Fault[] =>
  [...formulasIn(data), ...measuresIn(data)].flatMap((place) => {
    const { inputs, unit } = place.value
    const read = formulaAt(place)
    if (read.kind !== 'ok') return []
    const units = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.unit]))
    const found = dimensionOfFormula(read.formula, units)
    const holds = found !== undefined && sameDimension(found, dimensionOf(unit))
    return faultUnless(holds, below(place, '.expression'), [unit, found ?? 'a sum of unlike units'])
  })

/** Lines whose unit is not that of their price item. */
function itemFaults({ lines, items }: Data): readonly Fault[] {
  const units = new Map(items.map(({ value }) => [value.item, value.unit]))
  return lines.flatMap((place) => {
    const { price, unit } = place.value
    const wanted = price.kind === 'item' ? (units.get(price.item) ?? unit) : unit
    return faultUnless(unit === wanted, below(place, '.unit'), [`${wanted}, the unit of the price item`, unit])
  })
}

/** Each formula yields its unit, and a cost line's unit is that of its price item. */
export const formulaUnit = (data: Data): readonly Fault[] => [...yieldFaults(data), ...itemFaults(data)]
