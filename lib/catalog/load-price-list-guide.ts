import { priceItems } from '#lib/catalog/cost-shapes.ts'
import { priceListRequests, priceListRules } from '#lib/catalog/price-list-shapes.ts'
import { DataFault, readData } from '#lib/catalog/read-json.ts'
import type { PriceListGuide } from '#lib/pricing/price-list-guide.ts'

/** How to ask AWS's price list and to recognise its products; rules carry the unit of their item. */
export function loadPriceListGuide(): PriceListGuide {
  const units = new Map(readData('prices/items.json', priceItems).map(({ item, unit }) => [item, unit]))
  const { usagePrefixes, rules } = readData('prices/list-rules.json', priceListRules)
  const { requests } = readData('prices/list-requests.json', priceListRequests)
  const withUnit = rules.map((rule) => {
    const unit = units.get(rule.item)
    if (!unit) throw new DataFault(`data/prices/list-rules.json: ${rule.item}: expected an item of prices/items.json`)
    return { ...rule, unit }
  })
  return { usagePrefixes, rules: withUnit, requests }
}
