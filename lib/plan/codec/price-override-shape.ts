import { z } from 'zod'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { fitsAttribute, type PriceItem } from '#lib/pricing/price-item.ts'
import { compareDecimal, decimalFrom, isPlainDecimal } from '#lib/units/decimal.ts'
import { isUsdText } from '#lib/units/usd.ts'

const PRICE = 'expected a plain decimal string of 0 or more, in USD'
const price = z.string(PRICE).max(40, PRICE).refine(isUsdText, PRICE)
const border = z
  .string('expected a plain decimal string')
  .max(40, 'expected a plain decimal string')
  .refine(isPlainDecimal, 'expected a plain decimal string')
const end = z.union([z.literal('Inf'), border], 'expected a plain decimal string or "Inf"')

const tier = z.strictObject({ beginRange: border, endRange: end, usd: price })
type Tier = z.output<typeof tier>

const same = (a: string, b: string): boolean =>
  a !== 'Inf' && b !== 'Inf' && compareDecimal(decimalFrom(a), decimalFrom(b)) === 0

/** The first tier that breaks the row "from 0, without gap or overlap, to Inf". */
function tierFault(tiers: readonly Tier[]): { at: number; field: keyof Tier; expected: string } | undefined {
  for (const [at, one] of tiers.entries()) {
    const begins = tiers[at - 1]?.endRange ?? '0'
    if (!same(one.beginRange, begins))
      return { at, field: 'beginRange', expected: `expected ${begins}: tiers run from 0 without gap` }
    const last = at === tiers.length - 1
    if ((one.endRange === 'Inf') !== last)
      return { at, field: 'endRange', expected: 'expected "Inf" for the last tier, and only there' }
    if (!last && compareDecimal(decimalFrom(one.endRange), decimalFrom(one.beginRange)) <= 0)
      return { at, field: 'endRange', expected: 'expected more than beginRange' }
  }
  return undefined
}

const tiers = z
  .array(tier, 'expected a list of tiers')
  .min(1, 'expected at least one tier')
  .superRefine((list, context) => {
    const fault = tierFault(list)
    if (fault) context.addIssue({ code: 'custom', path: [fault.at, fault.field], message: fault.expected })
  })

const attributeValues = z.record(z.string(), z.string('expected text'), 'expected an object of attributes')

/** The part of a line or an override that its item decides on. */
const itemWithAttributes = z.object({ item: z.string(), attributes: attributeValues })

/** Says which attribute of the item is missing, unknown or has an impossible value. */
export function attributeFault(
  item: PriceItem,
  given: Readonly<Record<string, string>>,
): { name: string; expected: string } | undefined {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(item.attributes, name)) return { name, expected: `no such attribute of ${item.item}` }
  }
  for (const [name, rule] of Object.entries(item.attributes)) {
    const value = given[name]
    const expected =
      rule.kind === 'one-of' ? `expected one of ${rule.values.join(', ')}` : `expected text such as ${rule.example}`
    if (value === undefined || value.length > 60 || !fitsAttribute(rule, value)) return { name, expected }
  }
  return undefined
}

/** An item of the contract with its own attributes; the start of usage lines and price overrides. */
export function itemShape<Rest extends z.ZodRawShape>(items: Catalog['items'], rest: Rest) {
  const byName = new Map(items.map((one) => [one.item, one]))
  const named = z
    .string('expected a price item')
    .refine((name) => byName.has(name), 'expected a price item of the contract, such as ec2.instance')
  return z.strictObject({ item: named, attributes: attributeValues, ...rest }).superRefine((value, context) => {
    const { data } = itemWithAttributes.safeParse(value)
    const item = data && byName.get(data.item)
    const fault = item && attributeFault(item, data.attributes)
    if (fault) context.addIssue({ code: 'custom', path: ['attributes', fault.name], message: fault.expected })
  })
}

/** The user's own prices: for exactly one item and its attributes, flat or tiered. */
export const priceOverridesShape = (items: Catalog['items']) =>
  z.array(itemShape(items, { usd: price, tiers: tiers.exactOptional() }), 'expected a list of price overrides')
