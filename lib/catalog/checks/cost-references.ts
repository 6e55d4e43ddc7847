import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { measuresIn } from '#lib/catalog/checks/kit/formulas.ts'
import {
  answerValues,
  figureFault,
  isComponent,
  nameFault,
  optionIds,
  questionIds,
} from '#lib/catalog/checks/kit/references.ts'
import { TIERS } from '#lib/cost/workload.ts'

/** The component of lines that serve every component. */
const SHARED = 'shared'

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

type Input = { readonly from: string; readonly taskSize?: string; readonly machine?: string }

const figures = (data: Data): readonly Fault[] =>
  [...data.lines, ...data.derived, ...measuresIn(data)].flatMap((place) =>
    Object.entries<Input>(place.value.inputs).flatMap(([name, { from, taskSize, machine }]) => {
      const at = below(place, `.inputs.${name}.from`)
      const fault = taskSize || machine ? typeFault : numberFault
      return [...figureFault(at, from, data), ...(isGivenIn(place.value, from) ? [] : fault(at, from, data))]
    }),
  )

/** A figure that a formula is worked out with only once the plan gives it: it needs no default. */
const isGivenIn = (row: object, from: string): boolean =>
  'given' in row && Array.isArray(row.given) && row.given.some((one) => from === `answer:${one}`)

/** Formulas that replace a default name the question, and answers that exist. */
const derivedFaults = (data: Data): readonly Fault[] =>
  data.derived.flatMap((place) => {
    const { replaces, given = [] } = place.value
    return [
      ...(replaces === undefined ? [] : nameFault(below(place, '.replaces'), replaces, questionIds(data))),
      ...given.flatMap((one, at) => nameFault(below(place, `.given[${at}]`), one, questionIds(data))),
    ]
  })

type Scale = Data['sizeScales'][number] | Data['trackingTiers'][number]

/** Each size gives a limit for each measure, and a floor is one of the sizes. */
function sizesFaults(place: Scale): readonly Fault[] {
  const { classes, measures, floors = [] } = place.value
  const names = classes.map(({ id }) => id)
  return [
    ...classes.flatMap(({ upTo }, at) =>
      faultUnless(upTo.length === measures.length, below(place, `.classes[${at}].upTo`), [
        `${measures.length} limits, one for each measure`,
        upTo.length,
      ]),
    ),
    ...floors.flatMap(({ is }, at) => nameFault(below(place, `.floors[${at}].is`), is, names)),
  ]
}

/** Sizes fit what they are measured by, and the tiers of tracking are those that `lib/cost` knows. */
const scaleFaults = ({ trackingTiers, sizeScales }: Data): readonly Fault[] => [
  ...[...trackingTiers, ...sizeScales].flatMap(sizesFaults),
  ...trackingTiers.flatMap((place) => {
    const names = place.value.classes.map(({ id }) => id)
    return faultUnless(names.join() === TIERS.join(), below(place, '.classes'), [TIERS.join(), names.join()])
  }),
]

/** Work done once names options, hours and factors that exist. */
const oneOffFaults = (data: Data): readonly Fault[] =>
  data.oneOffs.flatMap((place) => {
    const { uses, hours, factor, tier } = place.value
    return [
      ...uses.flatMap((use, at) =>
        nameFault(below(place, `.uses[${at}].option`), use.option, optionIds(data, use.component)),
      ),
      ...figureFault(below(place, '.hours'), hours, data),
      ...(factor ? [factor, ...factor.instead] : []).flatMap(({ from }) =>
        figureFault(below(place, '.factor'), from, data),
      ),
      ...(tier === null ? [] : nameFault(below(place, '.tier'), tier, TIERS)),
    ]
  })

type Line = Data['lines'][number]

/** What an input may be read from instead: figures with a number, in place of an input that is there. */
const caseFaults = (place: Line, data: Data): readonly Fault[] =>
  Object.entries(place.value.instead ?? {}).flatMap(([name, cases]) => [
    ...nameFault(below(place, `.instead.${name}`), name, Object.keys(place.value.inputs)),
    ...cases.flatMap(({ from }, at) => {
      const case_ = below(place, `.instead.${name}[${at}].from`)
      return [...figureFault(case_, from, data), ...numberFault(case_, from, data)]
    }),
  ])

/** The size a line is meant for: one of a scale. */
function sizeFaults(place: Line, { sizeScales }: Data): readonly Fault[] {
  const { size } = place.value
  if (!size) return []
  const scales = sizeScales.map(({ value }) => value)
  const sizes = scales.find(({ id }) => id === size.scale)?.classes.map(({ id }) => id) ?? []
  return [
    ...nameFault(
      below(place, '.size.scale'),
      size.scale,
      scales.map(({ id }) => id),
    ),
    ...nameFault(below(place, '.size.is'), size.is, sizes),
  ]
}

const lineFaults = (data: Data): readonly Fault[] =>
  data.lines.flatMap((place) => {
    const { component, uses, tiers, price, needs } = place.value
    const from = below(place, '.price.from')
    const known = isComponent(component) || component === SHARED
    return [
      ...faultUnless(known, below(place, '.component'), [`a component or ${SHARED}`, component]),
      ...uses.flatMap((use, at) =>
        nameFault(below(place, `.uses[${at}].option`), use.option, optionIds(data, use.component)),
      ),
      ...needs.flatMap((key, at) => figureFault(below(place, `.needs[${at}]`), key, data)),
      ...(tiers ?? []).flatMap((tier, at) => nameFault(below(place, `.tiers[${at}]`), tier, TIERS)),
      ...caseFaults(place, data),
      ...sizeFaults(place, data),
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

/** What grows is a figure there is, by a fact there is. */
const growthFaults = (data: Data): readonly Fault[] =>
  data.growth.flatMap((file) =>
    file.value.grows.flatMap(({ rate, figures: grown }, at) => {
      const place = below(file, `.grows[${at}]`)
      return [
        ...figureFault(below(place, '.rate'), rate, data),
        ...grown.flatMap((key, index) => figureFault(below(place, `.figures[${index}]`), key, data)),
      ]
    }),
  )

/** What figures rise and fall with moves only figures there are, each by one cause. */
const causeFaults = (data: Data): readonly Fault[] =>
  data.uncertainty.flatMap((file) => {
    const all = file.value.causes.flatMap(({ figures: moved }) => moved)
    return file.value.causes.flatMap(({ figures: moved }, at) =>
      moved.flatMap((key, index) => {
        const place = below(file, `.causes[${at}].figures[${index}]`)
        const once = all.indexOf(key) === all.lastIndexOf(key)
        return [...figureFault(place, key, data), ...faultUnless(once, place, ['a figure of one cause only', key])]
      }),
    )
  })

/** Cost lines name only components, options, tiers, questions and facts that exist (`attributes-known` has their items). */
export const costReferences = (data: Data): readonly Fault[] => [
  ...figures(data),
  ...lineFaults(data),
  ...placeFaults(data),
  ...driverFaults(data),
  ...growthFaults(data),
  ...causeFaults(data),
  ...derivedFaults(data),
  ...scaleFaults(data),
  ...oneOffFaults(data),
]
