import type { Data } from '#lib/catalog/checks/kit/data.ts'
import type { Fault } from '#lib/catalog/checks/kit/fault.ts'
import { priceRowsIn } from '#lib/catalog/checks/kit/price-rows.ts'
import { repeats } from '#lib/catalog/checks/kit/repeats.ts'
import { priceKey } from '#lib/pricing/price-item.ts'

/** An item with the same attributes has one price in a region: two would make every lookup ambiguous. */
export const pricesUnique = (data: Data): readonly Fault[] =>
  repeats(
    priceRowsIn(data),
    ({ item, attributes, regionCode }) => `${regionCode} ${priceKey(item, attributes)}`,
    '.item',
  )
