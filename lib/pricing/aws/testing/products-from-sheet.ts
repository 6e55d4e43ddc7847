import { type WireProduct, wireProduct } from '#lib/pricing/aws/testing/wire-product.ts'
import type { AttributeReading, PriceListGuide, PriceListRule } from '#lib/pricing/price-list-guide.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The text AWS would have in the field for this value of the attribute. */
function wireText({ values, pattern }: AttributeReading, value: string): string {
  if (values) return Object.entries(values).find(([, ours]) => ours === value)?.[0] ?? value
  return pattern ? pattern.replace('(\\d+)', value) : value
}

function fieldsOf({ attributes: readings, is }: PriceListRule, { attributes, regionCode }: PriceRow) {
  const names: Readonly<Record<string, string>> = { ...attributes, regionCode }
  const read = Object.entries(readings).map(([name, reading]) => [reading.field, wireText(reading, names[name] ?? '')])
  const own = new Map(read.map(([field = '', text = '']) => [field, text]))
  const value = Object.values(attributes)[0] ?? ''
  const chosen = Object.entries(is).map(([field, [first = '']]) => {
    const filled = first.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '').replace('*', value)
    return [field, own.get(field) ?? filled] as const
  })
  return Object.fromEntries([...own, ...chosen])
}

/**
 * Products that price every row of a sheet, as the guide recognises them. `usd` may change a price. SKUs are made up.
 */
export function productsFromSheet(
  { rows, regionCode }: PriceSheet,
  { rules }: PriceListGuide,
  usd: (row: PriceRow, usd: string) => string = (_, same) => same,
): readonly WireProduct[] {
  return rows.flatMap((row, at) => {
    const rule = rules.find(({ item }) => item === row.item)
    if (!rule) return []
    const { usageType = '', productFamily, ...fields } = fieldsOf(rule, row)
    return [
      wireProduct({
        sku: `SHEET${String(at).padStart(11, '0')}`,
        serviceCode: rule.serviceCode,
        ...(productFamily && { productFamily }),
        unit: rule.units[0] ?? '',
        prices: row.tiers.map(({ beginRange, endRange, usd: same }) => ({ beginRange, endRange, usd: usd(row, same) })),
        attributes: { ...fields, [rule.regionField]: regionCode, usagetype: usageType },
      }),
    ]
  })
}

const PREFIX = /^(?:[A-Z]{2,4}\d|EU)-/

/** What a product is, whatever its SKU: two of one kind would be ambiguous. */
function thingOf({ serviceCode, product: { attributes } }: WireProduct): string {
  const where = [serviceCode, attributes.regionCode ?? attributes.fromRegionCode]
  const machine = attributes.instanceName ?? attributes.instanceType
  if (!machine) return JSON.stringify([...where, attributes.usagetype?.replace(PREFIX, '')])
  const { operatingSystem, capacitystatus, tenancy, databaseEngine, deploymentOption } = attributes
  const kind = attributes.component ?? attributes.platoinstancetype
  return JSON.stringify([
    ...where,
    machine,
    kind,
    operatingSystem,
    capacitystatus,
    tenancy,
    databaseEngine,
    deploymentOption,
  ])
}

/** Catalogues put together; a thing that an earlier one lists is not listed again, but for what one lists twice itself. */
export function catalogueOf(...catalogues: readonly (readonly WireProduct[])[]): readonly WireProduct[] {
  const all: WireProduct[] = []
  for (const catalogue of catalogues) {
    const listed = new Set(all.map(thingOf))
    all.push(...catalogue.filter((one) => !listed.has(thingOf(one))))
  }
  return all
}
