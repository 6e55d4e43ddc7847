import type { PriceRow, PriceTier } from '#lib/pricing/price-sheet.ts'
import { csvCell } from '#lib/report/csv-cell.ts'
import { plainText } from '#lib/report/markdown-table.ts'

/** What may be shown of a price; the order is that of a table. */
export const PRICE_COLUMNS = [
  'item',
  'attributes',
  'price',
  'unit',
  'readOn',
  'publishedOn',
  'effectiveDate',
  'sku',
  'rateCode',
  'usageType',
  'source',
  'confidence',
  'origin',
] as const
export type PriceColumn = (typeof PRICE_COLUMNS)[number]

type Cells = (row: PriceRow, tier: PriceTier) => readonly (string | null)[]

/** Heads and cells of each column; a price brings the borders of its tier along. */
const COLUMNS: Readonly<Record<PriceColumn, { readonly heads: readonly string[]; readonly cells: Cells }>> = {
  item: { heads: ['item'], cells: ({ item }) => [item] },
  attributes: { heads: ['attributes'], cells: ({ attributes }) => [attributesText(attributes)] },
  price: {
    heads: ['from quantity', 'to quantity', 'price USD'],
    cells: (_, { beginRange, endRange, usd }) => [beginRange, endRange, usd],
  },
  unit: { heads: ['unit'], cells: ({ unit }) => [unit] },
  readOn: { heads: ['read on'], cells: (_, tier) => [tier.readOn] },
  publishedOn: { heads: ['published on'], cells: (_, tier) => [tier.publishedOn] },
  effectiveDate: { heads: ['effective date'], cells: (_, tier) => [tier.effectiveDate] },
  sku: { heads: ['SKU'], cells: (_, tier) => [tier.sku] },
  rateCode: { heads: ['rate code'], cells: (_, tier) => [tier.rateCode] },
  usageType: { heads: ['usage type'], cells: (_, tier) => [tier.usageType] },
  source: { heads: ['source'], cells: (_, tier) => [tier.source] },
  confidence: { heads: ['confidence'], cells: (_, tier) => [tier.confidence] },
  origin: { heads: ['origin'], cells: ({ origin }) => [origin] },
}

/** `deployment=multi-az; instanceClass=db.t4g.small`: in one order, whatever the order of the keys. */
export function attributesText(attributes: PriceRow['attributes']): string {
  return Object.keys(attributes)
    .sort()
    .map((name) => `${name}=${attributes[name]}`)
    .join('; ')
}

type Table = { readonly head: readonly string[]; readonly body: readonly (readonly (string | null)[])[] }

/** One line per tier, the region first, then the wanted columns in table order; null is not known. */
function tableOf(rows: readonly PriceRow[], wanted: readonly PriceColumn[]): Table {
  const columns = PRICE_COLUMNS.filter((column) => wanted.includes(column)).map((column) => COLUMNS[column])
  return {
    head: ['region', ...columns.flatMap(({ heads }) => heads)],
    body: rows.flatMap((row) =>
      row.tiers.map((tier) => [row.regionCode, ...columns.flatMap(({ cells }) => cells(row, tier))]),
    ),
  }
}

/** The prices as RFC 4180 CSV, exact; an empty cell is not known, and no cell is read as a formula. */
export function pricesCsv(rows: readonly PriceRow[], columns: readonly PriceColumn[]): string {
  const { head, body } = tableOf(rows, columns)
  return [head, ...body].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

/** The prices as a Markdown table; – is not known, and no text of a source is read as markup. */
export function pricesMarkdown(rows: readonly PriceRow[], columns: readonly PriceColumn[]): string {
  const { head, body } = tableOf(rows, columns)
  const line = (cells: readonly (string | null)[]) =>
    `| ${cells.map((cell) => (cell === null ? '–' : plainText(cell))).join(' | ')} |\n`
  return [line(head), `|${' --- |'.repeat(head.length)}\n`, ...body.map(line)].join('')
}
