import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { formulaAt, formulasIn, measuresIn } from '#lib/catalog/checks/kit/formulas.ts'

/** Each formula holds allowed parts only and uses every input it declares. */
export function formulaReads(data: Data): readonly Fault[] {
  return [...formulasIn(data), ...measuresIn(data)].flatMap((place) => {
    const read = formulaAt(place)
    const allowed = `+ - * / min max ceil over ${Object.keys(place.value.inputs).join(', ')}`
    return read.kind === 'ok' ? [] : [fault(below(place, '.expression'), allowed, read.part)]
  })
}
