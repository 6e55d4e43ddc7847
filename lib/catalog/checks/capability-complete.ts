import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'

type Row = Data['capabilities'][number]
type Cell = Pick<Row['value'], 'component' | 'option' | 'criterion'>

const keyOf = ({ component, option, criterion }: Cell): string => `${component}/${option}/${criterion}`

/** Every pair of an option and a criterion in which its component has a part. */
const cellsOf = ({ options, criteria }: Data): readonly Cell[] =>
  options.flatMap(({ value: { component, id: option } }) =>
    criteria.flatMap(({ value: { id: criterion, parts } }) =>
      (parts[component] ?? 0) > 0 ? [{ component, option, criterion }] : [],
    ),
  )

function nameFaults(place: Row, data: Data): readonly Fault[] {
  const { component, option, criterion, withTracking = [] } = place.value
  const known = data.criteria.map(({ value }) => value.id)
  const part = data.criteria.find(({ value }) => value.id === criterion)?.value.parts[component] ?? 0
  return [
    ...nameFault(below(place, '.option'), option, optionIds(data, component)),
    ...nameFault(below(place, '.criterion'), criterion, known),
    ...faultUnless(!known.includes(criterion) || part > 0, below(place, '.criterion'), [
      `a criterion in which ${component} has a part`,
      criterion,
    ]),
    ...withTracking.flatMap((id, at) =>
      nameFault(below(place, `.withTracking[${at}]`), id, optionIds(data, 'tracking')),
    ),
  ]
}

/** Rows that speak of the same cell and the same tracking: one of them would be ignored. */
function repeated({ capabilities }: Data): readonly Fault[] {
  const seen = new Set<string>()
  return capabilities.flatMap((place) => {
    const { withTracking = ['any'] } = place.value
    return withTracking.flatMap((tracking) => {
      const key = `${keyOf(place.value)}/${tracking}`
      const isNew = !seen.has(key)
      seen.add(key)
      return faultUnless(isNew, place, ['one level for an option, a criterion and a tracking', key])
    })
  })
}

/** Each option has one level on each criterion in which its component has a part, and no other row is there. */
export function capabilityComplete(data: Data): readonly Fault[] {
  const general = data.capabilities.filter(({ value }) => value.withTracking === undefined)
  const given = new Set(general.map(({ value }) => keyOf(value)))
  return [
    ...cellsOf(data)
      .filter((cell) => !given.has(keyOf(cell)))
      .map((cell) => {
        const place = { file: `components/capabilities/${cell.component}.json`, path: '' }
        return fault(place, `a level of ${cell.option} on ${cell.criterion}, whatever tracks`, undefined)
      }),
    ...data.capabilities.flatMap((place) => nameFaults(place, data)),
    ...data.capabilities.flatMap((place) => {
      const belongs = place.file === `components/capabilities/${place.value.component}.json`
      return faultUnless(belongs, below(place, '.component'), [
        "the component of the file's name",
        place.value.component,
      ])
    }),
    ...repeated(data),
  ]
}
