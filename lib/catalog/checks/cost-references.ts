import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { answerValues, figureFault, isComponent, nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'
import type { Tier } from '#lib/cost/workload.ts'

/** The component of lines that serve every component. */
const SHARED = 'shared'
/** The tiers of self-hosted MLflow that `lib/plan` sizes for. */
const TIERS: readonly Tier[] = ['highly-available', 'single-vm']

/** Figures a workload has a number for: questions with a numeric default, and facts. */
function numberFault(place: Place, key: string, { questions }: Data): readonly Fault[] {
  const question = questions.find(({ value }) => key === `answer:${value.id}`)?.value
  if (!question) return []
  const numeric = question.answer.kind === 'integer' || question.answer.kind === 'number'
  return faultUnless(numeric && question.default !== null, place, ['a number with a default', question.default])
}

/** What a task is sized by: a question whose default is an instance type of known size. */
function typeFault(place: Place, key: string, { questions, taskSizes }: Data): readonly Fault[] {
  const fallback = questions.find(({ value }) => key === `answer:${value.id}`)?.value.default
  const type = fallback?.kind === 'value' ? fallback.likely : null
  const known = taskSizes.some(({ value }) => Object.hasOwn(value.instances.sizes, String(type)))
  return faultUnless(known, place, ['a question with an instance type of task-sizes.json as default', type])
}

const figures = (data: Data): readonly Fault[] =>
  [...data.lines, ...data.derived].flatMap((place) =>
    Object.entries(place.value.inputs).flatMap(([name, { from, taskSize }]) => {
      const at = below(place, `.inputs.${name}.from`)
      return [...figureFault(at, from, data), ...(taskSize ? typeFault(at, from, data) : numberFault(at, from, data))]
    }),
  )

const lineFaults = (data: Data): readonly Fault[] =>
  data.lines.flatMap((place) => {
    const { component, uses, tier, price, needs } = place.value
    const from = below(place, '.price.from')
    const known = isComponent(component) || component === SHARED
    return [
      ...faultUnless(known, below(place, '.component'), [`a component or ${SHARED}`, component]),
      ...uses.flatMap((use, at) =>
        nameFault(below(place, `.uses[${at}].option`), use.option, optionIds(data, use.component)),
      ),
      ...needs.flatMap((key, at) => figureFault(below(place, `.needs[${at}]`), key, data)),
      ...(tier === null ? [] : nameFault(below(place, '.tier'), tier, TIERS)),
      ...(price.kind === 'fact'
        ? [...figureFault(from, price.from, data), ...numberFault(from, price.from, data)]
        : []),
    ]
  })

const placeFaults = (data: Data): readonly Fault[] =>
  data.places.flatMap((place) =>
    place.value.notOnAws.flatMap((cloud, at) =>
      nameFault(below(place, `.notOnAws[${at}]`), cloud, answerValues(data, 'cloud')),
    ),
  )

/** Drivers are numbers that a workload has, and a fact says over which range it is varied. */
const driverFaults = (data: Data): readonly Fault[] =>
  data.drivers.flatMap((file) =>
    file.value.drivers.flatMap(({ figure, range }, at) => {
      const place = below(file, `.drivers[${at}]`)
      const ranged = figure.startsWith('fact:') === (range !== undefined)
      return [
        ...figureFault(below(place, '.figure'), figure, data),
        ...numberFault(below(place, '.figure'), figure, data),
        ...faultUnless(ranged, below(place, '.range'), ['a range for a fact, none for an answer', range ?? null]),
      ]
    }),
  )

/** Cost lines name only components, options, tiers, questions and facts that exist (`attributes-known` has their items). */
export const costReferences = (data: Data): readonly Fault[] => [
  ...figures(data),
  ...lineFaults(data),
  ...placeFaults(data),
  ...driverFaults(data),
]
