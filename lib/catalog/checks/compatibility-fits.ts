import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'

type Row = Data['compatibility'][number]
type Side = { readonly component: Component; readonly options: readonly string[] }

const namesIn = (place: Place, { component, options }: Side, data: Data): readonly Fault[] =>
  options.flatMap((id, at) => nameFault(below(place, `.options[${at}]`), id, optionIds(data, component)))

/** Rows name options that exist, of two components. */
function rowFaults(row: Row, data: Data): readonly Fault[] {
  const { component, needs } = row.value
  return [
    ...namesIn(row, row.value, data),
    ...namesIn(below(row, '.needs'), needs, data),
    ...faultUnless(component !== needs.component, below(row, '.needs.component'), ['another component', component]),
  ]
}

type Pick = { readonly component: Component; readonly id: string }
type Chosen = Readonly<Partial<Record<Component, string>>>

/** Whether these parts go together, as far as both sides of a row are chosen. */
const agree = (chosen: Chosen, { compatibility }: Data): boolean =>
  compatibility.every(({ value: { component, options, needs } }) => {
    const [own, other] = [chosen[component], chosen[needs.component]]
    return own === undefined || other === undefined || !options.includes(own) || needs.options.includes(other)
  })

/** Whether the parts chosen can be made a whole stack. */
function canBeFilled(chosen: Chosen, data: Data): boolean {
  if (!agree(chosen, data)) return false
  const next = COMPONENTS.find((component) => chosen[component] === undefined)
  if (next === undefined) return true
  return optionIds(data, next).some((id) => canBeFilled({ ...chosen, [next]: id }, data))
}

const isAlone = ({ component, id }: Pick, data: Data): boolean => !canBeFilled({ [component]: id }, data)

/** Compatibility names options that exist, and leaves for each option a stack it can be a part of. */
export function compatibilityFits(data: Data): readonly Fault[] {
  return [
    ...data.compatibility.flatMap((row) => rowFaults(row, data)),
    ...data.options
      .filter(({ value }) => isAlone(value, data))
      .map((place) => fault(place, 'an option that some stack can hold', place.value.id)),
  ]
}
