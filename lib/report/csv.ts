import type { LineTier } from '#lib/cost/cost-line.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { oldestReading } from '#lib/plan/price-summary.ts'
import { CSV_HEAD, type CsvRow, csvRow } from '#lib/report/csv-columns.ts'
import { monthRows } from '#lib/report/csv-months.ts'
import { layerRows, rangeRows } from '#lib/report/csv-ranges.ts'
import { sourceText } from '#lib/report/line-source.ts'
import type { Reported } from '#lib/report/reported.ts'

const pairs = (record: Readonly<Record<string, string | number>>): string =>
  Object.entries(record)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

const tiersText = (tiers: readonly LineTier[]): string =>
  tiers
    .map((one) => `${one.beginRange} to ${one.endRange}: ${one.quantity} at ${one.unitPrice} = ${one.cost}`)
    .join('; ')

/** Where the price came from; nothing for what a sourced figure or an unpriced line does not have. */
function priceCells(line: CostLine): Partial<CsvRow> {
  if (line.status !== 'priced') return {}
  const { price, tiers } = line
  const { readOn, source, confidence } = price
  const own = { 'read on': readOn, source, confidence, tiers: tiersText(tiers) }
  if (!('sku' in price)) return own
  const { regionCode, sku, usageType, rateCode, publishedOn } = price
  return {
    ...own,
    region: regionCode,
    SKU: sku,
    'usage type': usageType,
    'rate code': rateCode,
    'published on': publishedOn,
  }
}

function lineRow(alternative: Alternative, line: CostLine, catalog: Catalog): CsvRow {
  const reading = oldestReading([line], catalog)
  return {
    row: 'line',
    alternative: alternative.title,
    component: line.component,
    line: line.title,
    option: line.option,
    category: line.category,
    status: line.status === 'priced' ? line.status : `${line.status}: ${line.because ?? line.reason}`,
    quantity: line.quantity,
    unit: line.unit,
    'unit price USD': line.unitPrice,
    'cost USD a month': line.cost,
    formula: line.formula,
    inputs: pairs(line.inputs),
    item: line.item,
    attributes: pairs(line.attributes),
    ...priceCells(line),
    'old reading': reading && (reading.old ? 'yes' : 'no'),
    'oldest reading of the alternative': oldestReading(alternative.lines, catalog)?.readOn ?? null,
    'method read in': line.source && sourceText(line.source),
  }
}

/**
 * Every cost line of every alternative as RFC 4180 CSV, then what the bills may come to and the months ahead; exact
 * amounts, an empty cell for what is unknown. The column `row` says what a row is about.
 */
export function evaluationCsv({ plan, evaluation, catalog, depth }: Reported): string {
  const { alternatives } = evaluation
  const rows = [
    ...alternatives.flatMap((one) => one.lines.map((line) => lineRow(one, line, catalog))),
    ...layerRows(evaluation),
    ...rangeRows({ plan, evaluation, catalog, ranges: depth.ranges }),
    ...monthRows({ plan, evaluation, catalog, projection: depth.projection }),
  ]
  return `${[CSV_HEAD, ...rows.map(csvRow)].join('\r\n')}\r\n`
}
