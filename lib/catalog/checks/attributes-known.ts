import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { allPriceRowsIn } from '#lib/catalog/checks/kit/price-rows.ts'
import { type Attributes, fitsAttribute } from '#lib/pricing/price-item.ts'

type Priced = { readonly item: string; readonly attributes: Attributes }

/** What a line's `{question}` stands for: the question's default text; undefined when it has none. */
function textBehind(name: string, { questions }: Data): string | undefined {
  const fallback = questions.find(({ value }) => value.id === name)?.value.default
  return fallback?.kind === 'value' && typeof fallback.likely === 'string' ? fallback.likely : undefined
}

const filled = (value: string, data: Data): string =>
  value.replace(/\{(\w+)\}/g, (placeholder, name: string) => textBehind(name, data) ?? placeholder)

function faultsOf(place: Placed<Priced>, data: Data): readonly Fault[] {
  const { item: name, attributes } = place.value
  const item = data.items.find(({ value }) => value.item === name)?.value
  if (!item) return [fault(below(place, '.item'), 'a price item of prices/items.json', name)]
  const [wanted, given] = [Object.keys(item.attributes).sort(), Object.keys(attributes).sort()]
  const sameNames = wanted.join() === given.join()
  const values = Object.entries(attributes).flatMap(([attribute, value]) => {
    const rule = item.attributes[attribute]
    const fits = rule === undefined || fitsAttribute(rule, filled(value, data))
    return faultUnless(fits, below(place, `.attributes.${attribute}`), [JSON.stringify(rule), value])
  })
  return [
    ...faultUnless(sameNames, below(place, '.attributes'), [`exactly ${JSON.stringify(wanted)}`, given]),
    ...values,
  ]
}

/** Each price row and each cost line names a price item with exactly the item's attributes, as text that fits. */
export function attributesKnown(data: Data): readonly Fault[] {
  const priced = data.lines.flatMap((place): readonly Placed<Priced>[] => {
    const { price } = place.value
    return price.kind === 'item' ? [{ ...below(place, '.price'), value: price }] : []
  })
  return [...allPriceRowsIn(data), ...priced].flatMap((place) => faultsOf(place, data))
}
