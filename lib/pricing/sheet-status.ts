import type { PriceMove } from '#lib/pricing/price-moves.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** Why AWS could not be asked, or did not answer; each has its own words on the screen. */
export type LiveProblem =
  | 'switched-off'
  | 'no-credentials'
  | 'expired-credentials'
  | 'access-denied'
  | 'clock-skew'
  | 'throttled'
  | 'timed-out'
  | 'unreachable'
  | 'bad-answer'
  | 'bad-setting'
  | 'not-served'
  | 'cannot-keep'

/**
 * How fresh a sheet is. `live` sheets say when AWS was asked (an instant, ISO 8601) and how many items fell back to
 * the snapshot. Both say between which days their prices were read. `problem` is why nothing newer is there, or null
 * while AWS has not been asked; `refreshing` says that an answer is on its way.
 */
export type SheetStatus = {
  readonly kind: 'snapshot' | 'live'
  readonly fetchedAt: string | null
  /** The last and the first day a price was read; null when the sheet has none. */
  readonly readOn: string | null
  readonly oldestReadOn: string | null
  readonly fellBack: number
  readonly problem: LiveProblem | null
  readonly refreshing: boolean
}

/** A price sheet with its freshness and what it says otherwise than the snapshot: the answer of `GET /api/v1/prices`. */
export type DatedSheet = PriceSheet & { readonly status: SheetStatus; readonly moves: readonly PriceMove[] }

/** The last and the first day a price of the sheet was read; null when it has none. */
export function readDays(sheet: PriceSheet): Pick<SheetStatus, 'readOn' | 'oldestReadOn'> {
  const days = sheet.rows.flatMap(({ tiers }) => tiers.flatMap(({ readOn }) => readOn ?? [])).toSorted()
  return { readOn: days.at(-1) ?? null, oldestReadOn: days[0] ?? null }
}

/** The last day a price of the sheet was read, or null when it has none. */
export const lastReadOn = (sheet: PriceSheet): string | null => readDays(sheet).readOn

/** A bundled sheet, and why there is nothing newer. */
export function datedSnapshot(sheet: PriceSheet, problem: LiveProblem | null, refreshing = false): DatedSheet {
  return {
    ...sheet,
    moves: [],
    status: { kind: 'snapshot', fetchedAt: null, ...readDays(sheet), fellBack: 0, problem, refreshing },
  }
}
