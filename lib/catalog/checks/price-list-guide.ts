import exceptions from '#lib/catalog/checks/exceptions/items-not-asked.json' with { type: 'json' }
import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault } from '#lib/catalog/checks/kit/references.ts'
import { unneeded } from '#lib/catalog/checks/kit/unneeded.ts'
import { fitsAttribute, type PriceItem } from '#lib/pricing/price-item.ts'

type Item = Data['items'][number]['value']
type Rule = Data['listRules'][number]['value']['rules'][number]
type Request = Data['listRequests'][number]['value']['requests'][number]
type Filter = Request['filters'][number]

/** `ANY_OF` takes its values as one text with commas. */
const LIST = ','

const rulesIn = ({ listRules }: Data): readonly Placed<Rule>[] =>
  listRules.flatMap((place) => place.value.rules.map((value, at) => ({ ...below(place, `.rules[${at}]`), value })))

const requestsIn = ({ listRequests }: Data): readonly Placed<Request>[] =>
  listRequests.flatMap((place) =>
    place.value.requests.map((value, at) => ({ ...below(place, `.requests[${at}]`), value })),
  )

/** Each item is recognised by one rule and asked for by one request, or its exception says why not. */
function coverage(data: Data): readonly Fault[] {
  const [rules, requests] = [rulesIn(data), requestsIn(data)]
  const ruled = ({ item }: Item) => rules.filter(({ value }) => value.item === item).length
  const asked = ({ item }: Item) => requests.filter(({ value }) => value.items.includes(item)).length
  const excused = ({ item }: Item) => exceptions.some((one) => one.item === item)
  const faults = data.items
    .filter(({ value }) => !excused(value))
    .flatMap((place) => [
      ...faultUnless(ruled(place.value) === 1, place, [`one rule for ${place.value.item}`, ruled(place.value)]),
      ...faultUnless(asked(place.value) === 1, place, [`one request for ${place.value.item}`, asked(place.value)]),
    ])
  const needed = ({ item }: { readonly item: string }) =>
    data.items.some(({ value }) => value.item === item && ruled(value) + asked(value) === 0)
  return [...faults, ...unneeded('items-not-asked.json', exceptions, needed)]
}

function valueFaults(place: Placed<Rule>, { attributes }: Pick<PriceItem, 'attributes'>): readonly Fault[] {
  return Object.entries(place.value.attributes).flatMap(([name, { values = {} }]) => {
    const rule = attributes[name]
    const strange = rule ? Object.entries(values).filter(([, value]) => !fitsAttribute(rule, value)) : []
    return strange.map(([text, value]) =>
      fault(below(place, `.attributes.${name}.values.${text}`), JSON.stringify(rule), value),
    )
  })
}

/** A rule reads exactly the attributes of its item, in values the item has, from the item's service. */
function ruleFaults(place: Placed<Rule>, data: Data): readonly Fault[] {
  const known = data.items.map(({ value }) => value.item)
  const item = data.items.find(({ value }) => value.item === place.value.item)?.value
  if (!item) return nameFault(below(place, '.item'), place.value.item, known)
  const [wanted, read] = [Object.keys(item.attributes).sort(), Object.keys(place.value.attributes).sort()]
  const { serviceCode } = place.value
  return [
    ...faultUnless(wanted.join() === read.join(), below(place, '.attributes'), [
      `exactly ${JSON.stringify(wanted)}`,
      read,
    ]),
    ...faultUnless(item.serviceCode === serviceCode, below(place, '.serviceCode'), [item.serviceCode, serviceCode]),
    ...valueFaults(place, item),
  ]
}

/** Whether the filter lets through what the rule accepts in the field. */
function lets(filter: Filter, { is, attributes }: Rule): boolean {
  if ('valuesOf' in filter) {
    const reading = attributes[filter.valuesOf]
    return reading?.field === filter.field && !reading.values && !reading.pattern
  }
  if (filter.type === 'CONTAINS') return filter.values.length === 1
  const single = filter.type === 'ANY_OF' || filter.values.length === 1
  const accepted = is[filter.field] ?? []
  return (
    single && filter.values.every((one) => !one.includes(LIST)) && accepted.every((one) => filter.values.includes(one))
  )
}

/** A request asks one service for items with rules, by one field for the region, and filters nothing away that they accept. */
function requestFaults(place: Placed<Request>, data: Data): readonly Fault[] {
  const rules = rulesIn(data).map(({ value }) => value)
  const { items, filters, serviceCode } = place.value
  const own = rules.filter(({ item }) => items.includes(item))
  const known = rules.map(({ item }) => item)
  const open = filters.filter((one) => 'valuesOf' in one).length
  const [regions, services] = [new Set(own.map((one) => one.regionField)), own.map((one) => one.serviceCode)]
  return [
    ...items.flatMap((item, at) => nameFault(below(place, `.items[${at}]`), item, known)),
    ...faultUnless(regions.size <= 1, place, ['one field for the region', [...regions]]),
    ...faultUnless(open <= 1, below(place, '.filters'), ['at most one list of attribute values', open]),
    ...services
      .filter((one) => one !== serviceCode)
      .map((one) => fault(below(place, '.serviceCode'), `the service of its rules, ${one}`, serviceCode)),
    ...filters.flatMap((filter, at) =>
      own
        .filter((rule) => !lets(filter, rule))
        .map(({ item }) => fault(below(place, `.filters[${at}]`), `a filter that fits the rule of ${item}`, filter)),
    ),
  ]
}

/** How AWS's price list is asked and read fits the price items. */
export function priceListGuide(data: Data): readonly Fault[] {
  return [
    ...coverage(data),
    ...rulesIn(data).flatMap((place) => ruleFaults(place, data)),
    ...requestsIn(data).flatMap((place) => requestFaults(place, data)),
  ]
}
