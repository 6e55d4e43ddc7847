import { isPlainDecimal } from '#lib/units/decimal.ts'

export type Cell = string | number | null

/** One cell: quoted when needed, and never read as a formula by a spreadsheet (CWE-1236). An amount below 0 is none. */
export function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !isPlainDecimal(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
