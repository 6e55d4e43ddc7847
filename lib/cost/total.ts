import { addUsd, NO_USD, usdFrom, usdText } from '#lib/units/usd.ts'

/** A sum in two parts, so that nobody can show it without saying "at least" when something is unpriced. USD text. */
export type Total = { readonly known: string; readonly complete: boolean; readonly unpriced: readonly string[] }

/** `partial`: a share of a sum that is known in part only. */
type Summand = { readonly id: string; readonly partial?: true } & (
  | { readonly status: 'priced'; readonly cost: string }
  | { readonly status: 'unpriced' }
)

/** The exact sum of the priced lines in USD, and the ids of the unpriced ones; complete only where each line is known whole. */
export function totalOf(lines: readonly Summand[]): Total {
  let known = NO_USD
  let whole = true
  const unpriced: string[] = []
  for (const line of lines) {
    if (line.partial) whole = false
    if (line.status === 'priced') known = addUsd(known, usdFrom(line.cost))
    else unpriced.push(line.id)
  }
  return { known: usdText(known), complete: whole && unpriced.length === 0, unpriced }
}
