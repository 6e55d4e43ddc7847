import type { LineTier } from '#lib/cost/cost-line.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { oldestReading } from '#lib/plan/price-summary.ts'
import { alternativeName } from '#lib/report/words.ts'
import { isPlainDecimal } from '#lib/units/decimal.ts'

const COLUMNS = [
  'alternative', 'component', 'line', 'option', 'category', 'status', 'quantity', 'unit', 'unit price USD',
  'cost USD a month', 'formula', 'inputs', 'item', 'attributes', 'region', 'SKU', 'usage type', 'read on', 'source',
  'rate code', 'published on', 'confidence', 'tiers', 'old reading', 'oldest reading of the alternative',
] as const // biome-ignore format: one line per group reads better

const pairs = (record: Readonly<Record<string, string | number>>): string =>
  Object.entries(record)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

type Cell = string | number | null

/** One cell: quoted when needed, and never read as a formula by a spreadsheet (CWE-1236). An amount below 0 is none. */
export function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !isPlainDecimal(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const NO_PRICE = Array<null>(9).fill(null)
const NO_IDENTITY = { regionCode: null, sku: null, usageType: null, rateCode: null, publishedOn: null } as const

const tiersText = (tiers: readonly LineTier[]): string =>
  tiers
    .map((one) => `${one.beginRange} to ${one.endRange}: ${one.quantity} at ${one.unitPrice} = ${one.cost}`)
    .join('; ')

/** Where the price came from; empty cells for what a sourced figure or an unpriced line does not have. */
function priceCells(line: CostLine): readonly Cell[] {
  if (line.status !== 'priced') return NO_PRICE
  const { price, tiers } = line
  const { readOn, source, confidence } = price
  const { regionCode, sku, usageType, rateCode, publishedOn } = 'sku' in price ? price : NO_IDENTITY
  return [regionCode, sku, usageType, readOn, source, rateCode, publishedOn, confidence, tiersText(tiers)]
}

function rowOf(alternative: Alternative, line: CostLine, catalog: Catalog): string {
  const reading = oldestReading([line], catalog)
  const cells: readonly Cell[] = [
    alternativeName(alternative),
    line.component,
    line.title,
    line.option,
    line.category,
    line.status === 'priced' ? line.status : `${line.status}: ${line.reason}`,
    line.quantity,
    line.unit,
    line.unitPrice,
    line.cost,
    line.formula,
    pairs(line.inputs),
    line.item,
    pairs(line.attributes),
    ...priceCells(line),
    reading && (reading.old ? 'yes' : 'no'),
    oldestReading(alternative.lines, catalog)?.readOn ?? null,
  ]
  return cells.map(csvCell).join(',')
}

/** Every cost line of every alternative as RFC 4180 CSV; exact amounts, an empty cell for what is unknown. */
export function evaluationCsv({ alternatives }: Evaluation, catalog: Catalog): string {
  const rows = alternatives.flatMap((one) => one.lines.map((line) => rowOf(one, line, catalog)))
  return `${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`
}
