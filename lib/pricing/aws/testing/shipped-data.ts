import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'
import type { PriceItem } from '#lib/pricing/price-item.ts'
import type { PriceListGuide, PriceListRule } from '#lib/pricing/price-list-guide.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'

// For tests of this room, which may not import the catalog's loaders. Shapes are checked there.
const DATA = new URL('../../../../data/prices/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8'))

/** The price items of the project. */
export const shippedItems: readonly PriceItem[] = read('items.json')

/** How AWS is asked. */
export const shippedLimits: LiveLimits = read('live-limits.json')

function guide(): PriceListGuide {
  const { usagePrefixes, rules } = read('list-rules.json')
  const units = new Map(shippedItems.map(({ item, unit }) => [item, unit]))
  const withUnit = rules.map((rule: PriceListRule) => ({ ...rule, unit: units.get(rule.item) ?? '' }))
  return { usagePrefixes, rules: withUnit, requests: read('list-requests.json').requests }
}

/** What is known of AWS's price list. */
export const shippedGuide = guide()

/** The bundled prices of a region. */
export function shippedSheet(regionCode: string): PriceSheet {
  const files = readdirSync(new URL('aws/', DATA)).map((service) => `aws/${service}/${regionCode}.json`)
  const present = files.filter((file) => existsSync(new URL(file, DATA)))
  const rows = present.flatMap((file): readonly PriceRow[] => {
    const { serviceCode, rows: some } = read(file)
    return some.map((row: PriceRow) => ({ ...row, serviceCode, regionCode, origin: 'snapshot' }))
  })
  return { regionCode, currency: 'USD', rows, notOffered: [] }
}
