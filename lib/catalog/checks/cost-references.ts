import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { answerValues, figureFault, isComponent, nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'
import type { Tier } from '#lib/plan/alternatives.ts'

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

const figures = (data: Data): readonly Fault[] =>
  [...data.lines, ...data.derived].flatMap((place) =>
    Object.entries(place.value.inputs).flatMap(([name, { from }]) => {
      const at = below(place, `.inputs.${name}.from`)
      return [...figureFault(at, from, data), ...numberFault(at, from, data)]
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

/** Cost lines name only components, options, tiers, questions and facts that exist (`attributes-known` has their items). */
export const costReferences = (data: Data): readonly Fault[] => [
  ...figures(data),
  ...lineFaults(data),
  ...placeFaults(data),
]
