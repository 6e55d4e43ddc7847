import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { alternativeName } from '#lib/report/words.ts'

const COLUMNS = [
  'alternative', 'component', 'line', 'option', 'category', 'status', 'quantity', 'unit', 'unit price USD',
  'cost USD a month', 'formula', 'inputs', 'item', 'attributes', 'region', 'SKU', 'usage type', 'read on', 'source',
] as const // biome-ignore format: one line per group reads better

const pairs = (record: Readonly<Record<string, string | number>>): string =>
  Object.entries(record)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

/** One cell: quoted when needed, and never read as a formula by a spreadsheet (CWE-1236). */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function rowOf(alternative: Alternative, line: CostLine): string {
  const price = line.status === 'priced' ? line.price : null
  const aws = price && 'sku' in price ? price : null
  const status = line.status === 'priced' ? line.status : `${line.status}: ${line.reason}`
  const cells = [
    alternativeName(alternative),
    line.component,
    line.title,
    line.option,
    line.category,
    status,
    line.quantity,
    line.unit,
    line.unitPrice,
    line.cost,
    line.formula,
    pairs(line.inputs),
    line.item,
    pairs(line.attributes),
    aws?.regionCode ?? null,
    aws?.sku ?? null,
    aws?.usageType ?? null,
    price?.readOn ?? null,
    price?.source ?? null,
  ]
  return cells.map(csvCell).join(',')
}

/** Every cost line of every alternative as RFC 4180 CSV; exact amounts, an empty cell for what is unknown. */
export function evaluationCsv({ alternatives }: Evaluation): string {
  const rows = alternatives.flatMap((one) => one.lines.map((line) => rowOf(one, line)))
  return `${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`
}
