import { fulfils, type ReadExpression, readPriceExpression } from '#lib/pricing/price-expression.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow, PriceTier } from '#lib/pricing/price-sheet.ts'
import { compareDecimal, type Decimal, decimalFrom } from '#lib/units/decimal.ts'

/** A price as the table shows it, with what it is searched, sorted and filtered by worked out once. */
export type PriceLine = {
  readonly id: string
  readonly row: PriceRow
  readonly title: string
  /** The attributes as a reader says them: `m5.xlarge`. */
  readonly values: string
  /** Every text of the price in lower case: what a search looks in. */
  readonly text: string
  readonly amounts: readonly Decimal[]
  readonly lowest: PriceTier
}

const collator = new Intl.Collator('en', { numeric: true })
const SIZES = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge']
/** Sizes of instances as numbers in their order: `.large` before `.xlarge` before `.2xlarge`. */
const sized = (text: string): string =>
  text.replace(/\.(?:(\d+)xlarge|(nano|micro|small|medium|large|xlarge))\b/g, (_, times: string | undefined, size) =>
    times === undefined ? `.${SIZES.indexOf(String(size))}` : `.${SIZES.length + Number(times)}`,
  )

/** The order of two texts as people count: `c5` before `c10`, and instance sizes by their size. */
export const compare = (a: string, b: string): number => collator.compare(sized(a), sized(b)) || collator.compare(a, b)

/** What is wanted of a sheet, as typed; empty means anything. */
export type Wanted = {
  readonly words: string
  readonly service: string
  readonly item: string
  readonly price: string
}

/** `db.t4g.small, single-az`; a bare number is said with its name. */
export const valuesText = (attributes: Attributes): string =>
  Object.keys(attributes)
    .sort()
    .map((name) => (/^[\d.]+$/.test(attributes[name] ?? '') ? `${name} ${attributes[name]}` : attributes[name]))
    .join(', ')

/** The tier whose price is lowest: what "from" speaks of. */
export function lowestOf(tiers: PriceRow['tiers']): PriceTier {
  return tiers.reduce((low, tier) => (compareDecimal(decimalFrom(tier.usd), decimalFrom(low.usd)) < 0 ? tier : low))
}

/** The rows of a sheet as lines, in the order of the titles and as people count; two prices of one thing stay two lines. */
export function linesFrom(rows: readonly PriceRow[], titles: ReadonlyMap<string, string>): readonly PriceLine[] {
  const seen = new Map<string, number>()
  const order = [...titles.keys()]
  const lines = rows.map((row) => {
    const { item, attributes, serviceCode, tiers, unit } = row
    const key = priceKey(item, attributes)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    const title = titles.get(item) ?? item
    const values = valuesText(attributes)
    const read = tiers.flatMap(({ sku, rateCode, usageType, source, readOn }) => [
      sku,
      rateCode,
      usageType,
      source,
      readOn,
    ])
    const text = [title, item, values, serviceCode, unit, ...read].join(' ').toLowerCase()
    const amounts = tiers.map(({ usd }) => decimalFrom(usd))
    return { id: before === 0 ? key : `${key}#${before}`, row, title, values, text, amounts, lowest: lowestOf(tiers) }
  })
  const at = ({ row }: PriceLine) => order.indexOf(row.item)
  return lines.toSorted((a, b) => at(a) - at(b) || compare(a.values, b.values))
}

/** The price expression as read; undefined when none was typed. */
export const expressionOf = ({ price }: Wanted): ReadExpression | undefined =>
  price.trim() === '' ? undefined : readPriceExpression(price)

/**
 * The lines that hold every word, belong to the service and item, and have a tier whose price fulfils the expression. An
 * expression that makes no sense leaves nothing out: its field says so.
 */
export function wantedLines(lines: readonly PriceLine[], wanted: Wanted): readonly PriceLine[] {
  const words = wanted.words.toLowerCase().split(/\s+/).filter(Boolean)
  const read = expressionOf(wanted)
  return lines.filter(({ row, text, amounts }) => {
    if (wanted.service !== '' && row.serviceCode !== wanted.service) return false
    if (wanted.item !== '' && row.item !== wanted.item) return false
    if (!words.every((word) => text.includes(word))) return false
    return read?.kind !== 'ok' || amounts.some((usd) => fulfils(read.expression, usd))
  })
}
