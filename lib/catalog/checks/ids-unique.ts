import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { repeats } from '#lib/catalog/checks/kit/repeats.ts'
import { rulesIn } from '#lib/catalog/checks/kit/rules.ts'

const byId = (rows: readonly Placed<{ readonly id: string }>[]) => repeats(rows, ({ id }) => id, '.id')

const answerValues = ({ questions }: Data): readonly Fault[] =>
  questions.flatMap((place) => {
    const { answer } = place.value
    if (!('options' in answer)) return []
    const options = answer.options.map((value, at) => ({ ...below(place, `.answer.options[${at}]`), value }))
    return repeats(options, ({ value }) => value, '.value')
  })

const regionCodes = ({ regions }: Data): readonly Fault[] => {
  const codes = regions.flatMap((place) =>
    Object.entries(place.value.partitions).flatMap(([name, list]) =>
      list.map((value, at) => ({ ...below(place, `.partitions.${name}[${at}]`), value })),
    ),
  )
  return repeats(codes, (code) => code, '')
}

/** Whatever is cited by a name is the only one of that name. */
export function idsUnique(data: Data): readonly Fault[] {
  return [
    ...byId(data.questions),
    ...answerValues(data),
    ...repeats(data.options, ({ component, id }) => `${component}/${id}`, '.id'),
    ...byId(data.platforms),
    ...byId(data.templates),
    ...byId(rulesIn(data)),
    ...byId(data.criteria),
    ...byId(data.weightSets),
    ...byId([...data.measures, ...data.statements]),
    ...byId([...data.lines, ...data.derived]),
    ...repeats(data.items, ({ item }) => item, '.item'),
    ...regionCodes(data),
    ...byId(data.setupSteps),
    ...repeats(data.setupValues, ({ name }) => name, '.name'),
    ...byId(data.scenarios),
    ...byId(data.workedExamples),
  ]
}
