import { type Attributes, fitsAttribute, type PriceItem } from '#lib/pricing/price-item.ts'

/** The path of a price's own page: `/prices/us-east-1/ec2.instance/instanceType=m5.xlarge`. */
export function priceAddress(regionCode: string, item: string, attributes: Attributes): string {
  const pairs = Object.keys(attributes)
    .sort()
    .map((name) => `${name}=${encodeURIComponent(attributes[name] ?? '')}`)
  return ['/prices', regionCode, item, ...pairs].join('/')
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * The price that the parts of a path after the region speak of: a known item with exactly its own attributes, each of
 * an allowed value. Undefined for anything else.
 */
export function queryFromAddress<Item extends Pick<PriceItem, 'item' | 'attributes'>>(
  parts: readonly string[],
  items: readonly Item[],
): { readonly item: Item; readonly attributes: Attributes } | undefined {
  const [name, ...pairs] = parts.map(decoded)
  const item = items.find((one) => one.item === name)
  if (!item) return undefined
  const given = pairs.map((pair = ''): [string, string] => [
    pair.split('=')[0] ?? '',
    pair.slice(pair.indexOf('=') + 1),
  ])
  const attributes = Object.fromEntries(given)
  const fits = ([attribute, value]: readonly [string, string]) => {
    const rule = Object.hasOwn(item.attributes, attribute) ? item.attributes[attribute] : undefined
    return rule !== undefined && fitsAttribute(rule, value)
  }
  const names = Object.keys(item.attributes)
  const complete = given.length === names.length && names.every((one) => Object.hasOwn(attributes, one))
  return complete && given.every(fits) ? { item, attributes } : undefined
}
