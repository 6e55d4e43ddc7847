import type { AwsProduct } from '#lib/pricing/aws/aws-product.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import type { AttributeReading, PriceListGuide, PriceListRule } from '#lib/pricing/price-list-guide.ts'

/** The region a list speaks of, and the pattern of the prefix its usage types may have there. */
export type ListRegion = { readonly regionCode: string; readonly usagePrefix: string }

/** The usage type without its region prefix: `USE1-Host:ml.m5.xlarge` is `Host:ml.m5.xlarge`. */
export const bareUsageType = (usageType: string, prefix: string): string =>
  usageType.replace(new RegExp(`^(?:${prefix})`), '')

/** The region as the guide knows it. */
export function listRegion({ usagePrefixes }: PriceListGuide, regionCode: string): ListRegion {
  return { regionCode, usagePrefix: usagePrefixes.byRegion[regionCode] ?? usagePrefixes.elsewhere }
}

function fieldOf(product: AwsProduct, field: string, { usagePrefix }: ListRegion): string | undefined {
  if (field === 'productFamily') return product.productFamily ?? undefined
  if (field === 'usageType') return bareUsageType(product.attributes.usagetype ?? '', usagePrefix)
  return product.attributes[field]
}

function fits(text: string, allowed: string): boolean {
  const [head = '', ...parts] = allowed.split('*')
  if (parts.length === 0) return text === allowed
  const tail = parts.at(-1) ?? ''
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail)
}

function read(
  { field, values, pattern }: AttributeReading,
  product: AwsProduct,
  region: ListRegion,
): string | undefined {
  const text = fieldOf(product, field, region)
  if (text === undefined || text === '') return undefined
  if (values) return Object.hasOwn(values, text) ? values[text] : undefined
  return pattern ? new RegExp(`^${pattern}$`).exec(text)?.[1] : text
}

const filled = (text: string, names: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name) => names[name] ?? whole)

function attributesOf(product: AwsProduct, rule: PriceListRule, region: ListRegion): Attributes | null {
  const pairs = Object.entries(rule.attributes).map(
    ([name, reading]) => [name, read(reading, product, region)] as const,
  )
  const known = pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return known.length === pairs.length ? Object.fromEntries(known) : null
}

/** The attributes of the item that this product prices, or null when the rule does not recognise it. */
export function matchProduct(product: AwsProduct, rule: PriceListRule, region: ListRegion): Attributes | null {
  if (product.serviceCode !== rule.serviceCode) return null
  if (product.attributes[rule.regionField] !== region.regionCode) return null
  const attributes = attributesOf(product, rule, region)
  if (!attributes) return null
  const names = { ...attributes, regionCode: region.regionCode }
  const holds = Object.entries(rule.is).every(([field, allowed]) => {
    const text = fieldOf(product, field, region)
    return text !== undefined && allowed.some((one) => fits(text, filled(one, names)))
  })
  return holds ? attributes : null
}
