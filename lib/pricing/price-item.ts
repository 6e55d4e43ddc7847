import type { Unit } from '#lib/units/quantity.ts'

/** Values that pick one price of an item: always text (`memoryGb: "2"`). */
export type Attributes = Readonly<Record<string, string>>

/** What an attribute may be: one of a closed list, or text of a pattern (instance types: AWS adds them weekly). */
export type AttributeRule =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly example: string }

/** A stable name of a thing with a price (design §5.6), with its pricing unit. */
export type PriceItem = {
  readonly item: string
  readonly unit: Unit
  readonly title: string
  readonly attributes: Readonly<Record<string, AttributeRule>>
}

/** Whether the value is one the attribute may have. */
export function fitsAttribute(rule: AttributeRule, value: string): boolean {
  return rule.kind === 'one-of' ? rule.values.includes(value) : new RegExp(`^(?:${rule.pattern})$`).test(value)
}

/** One text per item and attributes, whatever the order of the keys. */
export function priceKey(item: string, attributes: Attributes): string {
  const names = Object.keys(attributes)
  const [only] = names
  if (only === undefined) return `${item}{}`
  if (names.length === 1) return `${item}{${only}=${attributes[only]}}`
  const pairs = names.sort().map((name) => `${name}=${attributes[name]}`)
  return `${item}{${pairs.join(',')}}`
}
