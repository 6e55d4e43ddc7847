import type { Column } from '#lib/units/formula-columns.ts'

/** The values that a tenth, half and nine tenths of all draws are at or below. */
export type Percentiles = { readonly p10: number; readonly p50: number; readonly p90: number }

/** The percentiles of a column by nearest rank; of a single number, that number. */
export function percentilesOf(column: Column): Percentiles {
  if (typeof column === 'number') return { p10: column, p50: column, p90: column }
  const sorted = column.toSorted()
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p10: at(1 / 10), p50: at(1 / 2), p90: at(9 / 10) }
}
