import { z } from 'zod'
import type { UsageLine } from '#lib/cost/cost-line.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Decoded } from '#lib/plan/codec/decoded.ts'
import { decodeAs } from '#lib/plan/codec/first-issue.ts'
import { ExactNumber, parseJson } from '#lib/plan/codec/json-text.ts'
import { itemShape, priceOverridesShape } from '#lib/plan/codec/price-override-shape.ts'
import { LONGEST_NAME } from '#lib/plan/codec/text-shape.ts'
import type { PriceOverride } from '#lib/pricing/price-override.ts'
import { compareDecimal, type Decimal, decimalFrom, parseDecimal } from '#lib/units/decimal.ts'

/** The bill of usage (`usage@1`): quantities without prices. */
export type Usage = {
  readonly region: string
  readonly lines: readonly UsageLine[]
  readonly priceOverrides: readonly PriceOverride[]
}

const LARGEST = '1e15'
const MOST = decimalFrom(LARGEST)
const LONGEST_NUMBER = 60
const QUANTITY = `expected a number from 0 to ${LARGEST}`

/** The exact value of a quantity, if it is one. The exponent is bounded before any digits are written out. */
function quantityOf({ text }: ExactNumber): Decimal | undefined {
  if (text.length > LONGEST_NUMBER || !Number.isFinite(Number(text)) || /[eE][+-]?\d{3,}/.test(text)) return undefined
  const value = parseDecimal(text)
  return value && value.digits >= 0n && compareDecimal(value, MOST) <= 0 ? value : undefined
}

const quantity = z.instanceof(ExactNumber, { error: QUANTITY }).transform((number, context): Decimal => {
  const value = quantityOf(number)
  if (value) return value
  context.addIssue({ code: 'custom', message: QUANTITY })
  return z.NEVER
})

const lineId = z
  .string('expected text')
  .min(1, 'expected text')
  .max(LONGEST_NAME, `expected at most ${LONGEST_NAME} characters`)

function usageShape({ items, regions }: Catalog) {
  const line = itemShape(items, { id: lineId, quantity })
  const lines = z.array(line, 'expected a list of lines').max(10_000, 'expected at most 10,000 lines')
  return z.strictObject(
    {
      schema: z.literal('usage@1', 'expected "usage@1"'),
      region: z.enum(regions, 'expected an AWS region code such as us-east-1'),
      lines: lines.superRefine((all, context) => {
        const seen = new Set<string>()
        for (const [at, { id }] of all.entries()) {
          if (seen.has(id)) context.addIssue({ code: 'custom', path: [at, 'id'], message: 'expected each id once' })
          seen.add(id)
        }
      }),
      priceOverrides: priceOverridesShape(items).exactOptional(),
    },
    'expected a usage@1 document',
  )
}

/** Reads `usage@1` text; quantities keep the digits they were written with. */
export function decodeUsage(text: string, catalog: Catalog): Decoded<Usage> {
  const json = parseJson(text, 'exact')
  if (json.kind === 'invalid') return json
  const read = decodeAs(usageShape(catalog), json.document)
  if (read.kind === 'invalid') return read
  const units = new Map(catalog.items.map((one) => [one.item, one.unit]))
  const { region, lines, priceOverrides = [] } = read.document
  return {
    kind: 'ok',
    document: { region, priceOverrides, lines: lines.map((line) => ({ ...line, unit: units.get(line.item) ?? '' })) },
  }
}
