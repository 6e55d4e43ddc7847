import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { allPriceRowsIn } from '#lib/catalog/checks/kit/price-rows.ts'

/** A price row is per the unit of its item (an unknown item is `attributes-known`'s to report). */
export function priceUnit(data: Data): readonly Fault[] {
  const units = new Map(data.items.map(({ value }) => [value.item, value.unit]))
  return allPriceRowsIn(data).flatMap((place) => {
    const { item, unit } = place.value
    const wanted = units.get(item) ?? unit
    return faultUnless(unit === wanted, below(place, '.unit'), [`${wanted}, the unit of ${item}`, unit])
  })
}
