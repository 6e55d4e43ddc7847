import { type Cell, csvCell } from '#lib/report/csv-cell.ts'

/** What a row of the CSV may be about: a line of a bill, or one of the comparisons behind them. */
export type RowKind =
  | 'line'
  | 'range'
  | 'difference'
  | 'money terms'
  | 'month'
  | 'in all'
  | 'once'
  | 'crossover'
  | 'step'
  | 'line of a step'

/** The columns of every row; those of a line come first. */
const COLUMNS = [
  'alternative',
  'component',
  'line',
  'option',
  'category',
  'status',
  'quantity',
  'unit',
  'unit price USD',
  'cost USD a month',
  'formula',
  'inputs',
  'item',
  'attributes',
  'region',
  'SKU',
  'usage type',
  'read on',
  'source',
  'rate code',
  'published on',
  'confidence',
  'tiers',
  'old reading',
  'oldest reading of the alternative',
  'row',
  'against',
  'month',
  'amount USD',
  'amount before USD',
  'P10 USD a month',
  'P50 USD a month',
  'P90 USD a month',
  'share of draws in which it costs less',
  'draws',
  'seed',
  'method read in',
] as const

/** A row by its columns; what it does not have is an empty cell. */
export type CsvRow = { readonly row: RowKind } & Partial<Readonly<Record<(typeof COLUMNS)[number], Cell>>>

/** The first line of the file. */
export const CSV_HEAD = COLUMNS.join(',')

/** A row as text. */
export const csvRow = (row: CsvRow): string => COLUMNS.map((column) => csvCell(row[column] ?? null)).join(',')
