import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { formulaAt, formulasIn } from '#lib/catalog/checks/kit/formulas.ts'
import { runFormula } from '#lib/units/formula-tree.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

const namesOf = (inputs: object): string => Object.keys(inputs).sort().join()

/** Each example of a formula gives exactly its inputs, and the formula gives the example's quantity. */
export function formulaExamples(data: Data): readonly Fault[] {
  return formulasIn(data).flatMap((place) => {
    const read = formulaAt(place)
    if (read.kind !== 'ok') return []
    const declared = namesOf(place.value.inputs)
    return place.value.examples.flatMap(({ inputs, quantity }, at) => {
      const example = below(place, `.examples[${at}]`)
      if (namesOf(inputs) !== declared)
        return faultUnless(false, below(example, '.inputs'), [`exactly ${declared}`, inputs])
      const found = stableNumber(runFormula(read.formula, inputs))
      return faultUnless(found === quantity, below(example, '.quantity'), [String(found), quantity])
    })
  })
}
