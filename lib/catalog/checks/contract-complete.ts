import contract from '#lib/catalog/checks/contract.json' with { type: 'json' }
import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'

/** One question of the contract (`design.md` §5.4): where it stands, its kind of answer, its values or its range. */
type Wanted = {
  readonly id: string
  readonly stage: string
  readonly kind: string
  readonly values?: readonly string[]
  readonly min?: number
  readonly max?: number
}

function questionFaults(wanted: Wanted, { questions }: Data): readonly Fault[] {
  const place = questions.find(({ value }) => value.id === wanted.id)
  if (!place) return [fault({ file: `questions/${wanted.stage}.json`, path: '' }, `question ${wanted.id}`, undefined)]
  const { answer } = place.value
  const at = below(place, '.answer')
  const given: readonly string[] = 'options' in answer ? answer.options.map(({ value }) => value) : []
  const range = 'min' in answer ? [answer.min, answer.max] : []
  const wantedRange = wanted.min === undefined ? [] : [wanted.min, wanted.max]
  return [
    ...faultUnless(answer.kind === wanted.kind, below(at, '.kind'), [wanted.kind, answer.kind]),
    ...faultUnless(range.join() === wantedRange.join(), at, [`the range ${wantedRange.join(' to ')}`, range]),
    ...(wanted.values ?? []).flatMap((value) =>
      faultUnless(given.includes(value), below(at, '.options'), [`the value ${value}`, given]),
    ),
  ]
}

const optionFaults = ({ options }: Data): readonly Fault[] =>
  contract.options.flatMap(({ component, ids }) => {
    const given = options.filter(({ value }) => value.component === component).map(({ value }) => value.id)
    const place = { file: 'components/options.json', path: '' }
    return ids.flatMap((id) => faultUnless(given.includes(id), place, [`${component} option ${id}`, given]))
  })

type WantedItem = {
  readonly item: string
  readonly unit: string
  readonly attributes: Readonly<Record<string, readonly string[] | undefined>>
}

function itemFaults({ item, unit, attributes }: WantedItem, { items }: Data): readonly Fault[] {
  const place = items.find(({ value }) => value.item === item)
  if (!place) return [fault({ file: 'prices/items.json', path: '' }, `item ${item}`, undefined)]
  const given = place.value.attributes
  const names = Object.keys(attributes).sort().join()
  const values = Object.entries(attributes).flatMap(([name, wanted = []]) => {
    const rule = given[name]
    const known = rule?.kind === 'one-of' ? rule.values : wanted
    const missing = wanted.filter((value) => !known.includes(value))
    return faultUnless(missing.length === 0, below(place, `.attributes.${name}`), [missing.join(), known])
  })
  return [
    ...faultUnless(place.value.unit === unit, below(place, '.unit'), [unit, place.value.unit]),
    ...faultUnless(Object.keys(given).sort().join() === names, below(place, '.attributes'), [`only ${names}`, given]),
    ...values,
  ]
}

/** Each question, answer value, option and price item of the contract is there and spelled alike. */
export function contractComplete(data: Data): readonly Fault[] {
  return [
    ...contract.questions.flatMap((wanted) => questionFaults(wanted, data)),
    ...optionFaults(data),
    ...contract.items.flatMap((wanted) => itemFaults(wanted, data)),
  ]
}
