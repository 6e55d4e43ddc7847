import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { answerValues, factIds, nameFault, optionIds, questionIds } from '#lib/catalog/checks/kit/references.ts'
import { rulesIn } from '#lib/catalog/checks/kit/rules.ts'

const citedFacts = (data: Data): readonly Fault[] =>
  rulesIn(data).flatMap((place) =>
    place.value.facts.flatMap((id, at) => nameFault(below(place, `.facts[${at}]`), id, factIds(data))),
  )

const optionFaults = (place: Place, ids: readonly string[], known: readonly string[]): readonly Fault[] =>
  ids.flatMap((id, at) => nameFault(below(place, `[${at}]`), id, known))

const dropped = (data: Data): readonly Fault[] =>
  data.constraints.flatMap((place) =>
    place.value.drops.flatMap((drop, at) =>
      'options' in drop
        ? optionFaults(below(place, `.drops[${at}].options`), drop.options, optionIds(data, drop.component))
        : [],
    ),
  )

const preferred = (data: Data): readonly Fault[] =>
  data.componentRules.flatMap((place) =>
    optionFaults(below(place, '.options'), place.value.options, optionIds(data, place.value.component)),
  )

const kept = (data: Data): readonly Fault[] =>
  data.keepRules.flatMap((place) => {
    const { question, component, keeps } = place.value
    const pairs = Object.entries(keeps).flatMap(([answer, option]) => {
      const at = below(place, `.keeps.${answer}`)
      return [
        ...nameFault(at, answer, answerValues(data, question)),
        ...nameFault(at, option, optionIds(data, component)),
      ]
    })
    return [...nameFault(below(place, '.question'), question, questionIds(data)), ...pairs]
  })

const templated = (data: Data): readonly Fault[] =>
  data.templates.flatMap((place) =>
    Object.entries(place.value.options).flatMap(([component, ids]) =>
      optionFaults(below(place, `.options.${component}`), ids, optionIds(data, component)),
    ),
  )

const stacked = (data: Data): readonly Fault[] => {
  const known = data.templates.map(({ value }) => value.id)
  return data.tree.flatMap((place) =>
    place.value.stacks.flatMap(({ stack }, at) => nameFault(below(place, `.stacks[${at}].stack`), stack, known)),
  )
}

/** Rules, tree and templates name only facts, options, stacks and answers that exist (`conditions-fit` has their tests). */
export const ruleReferences = (data: Data): readonly Fault[] => [
  ...citedFacts(data),
  ...dropped(data),
  ...preferred(data),
  ...kept(data),
  ...templated(data),
  ...stacked(data),
]
