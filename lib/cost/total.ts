import { addUsd, NO_USD, type Usd, usdFrom, usdText } from '#lib/units/usd.ts'

/** A sum in two parts, so that nobody can show it without saying "at least" when something is unpriced. USD text. */
export type Total = { readonly known: string; readonly complete: boolean; readonly unpriced: readonly string[] }

/** `partial`: a share of a sum that is known in part only. */
type Summand = { readonly id: string; readonly partial?: true } & (
  | { readonly status: 'priced'; readonly cost: string }
  | { readonly status: 'unpriced' }
)

/** The exact sum of the priced lines. */
export const pricedSum = (lines: readonly Summand[]): Usd =>
  lines.reduce((sum, line) => (line.status === 'priced' ? addUsd(sum, usdFrom(line.cost)) : sum), NO_USD)

/** Whether the cost of every line is known whole. */
export const isWhole = (lines: readonly Summand[]): boolean =>
  lines.every(({ status, partial }) => status === 'priced' && partial !== true)

/** The exact sum of the priced lines in USD, and the ids of the unpriced ones; complete only where each line is known whole. */
export function totalOf(lines: readonly Summand[]): Total {
  const unpriced = lines.flatMap(({ id, status }) => (status === 'unpriced' ? [id] : []))
  return { known: usdText(pricedSum(lines)), complete: isWhole(lines), unpriced }
}
