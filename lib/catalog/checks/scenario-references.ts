import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds, questionIds } from '#lib/catalog/checks/kit/references.ts'

type PlacedScenario = Data['scenarios'][number]

/** The options an expectation names: one, a list, or `{ "not": list }`. */
function optionsNamed(wanted: unknown): readonly unknown[] {
  if (Array.isArray(wanted)) return wanted
  return typeof wanted === 'object' && wanted !== null && 'not' in wanted ? optionsNamed(wanted.not) : [wanted]
}

function expectationFaults(place: PlacedScenario, data: Data): readonly Fault[] {
  const { stack = {}, excluded = [] } = place.value.expect
  const options = Object.entries(stack).flatMap(([component, wanted]) =>
    optionsNamed(wanted).flatMap((option) =>
      nameFault(below(place, `.expect.stack.${component}`), String(option), optionIds(data, component)),
    ),
  )
  const exclusions = excluded.flatMap(({ option, becauseOf }, at) => {
    const one = below(place, `.expect.excluded[${at}]`)
    return [
      ...(option === undefined ? [] : nameFault(below(one, '.option'), option, optionIds(data))),
      ...becauseOf.flatMap((id, index) => nameFault(below(one, `.becauseOf[${index}]`), id, questionIds(data))),
    ]
  })
  return [...options, ...exclusions]
}

/** A scenario lies in the file of its name and expects only components, options and questions that exist. */
export function scenarioReferences(data: Data): readonly Fault[] {
  return data.scenarios.flatMap((place) => [
    ...faultUnless(place.file === `scenarios/${place.value.id}.json`, below(place, '.id'), [
      `the name of ${place.file}`,
      place.value.id,
    ]),
    ...expectationFaults(place, data),
  ])
}
