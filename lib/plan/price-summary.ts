import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** Which prices the alternatives lean on: their origin, the oldest and newest reading, and how many lines have none. */
export function priceSummary(alternatives: readonly Alternative[], sheet: PriceSheet): Evaluation['prices'] {
  const lines = alternatives.flatMap((one) => one.lines)
  const prices = lines.flatMap((line) => (line.status === 'priced' && 'regionCode' in line.price ? [line.price] : []))
  const days = prices.flatMap(({ readOn }) => (readOn === null ? [] : [readOn])).sort()
  const origins = new Set(prices.map(({ origin }) => (origin === 'live' ? 'live' : 'snapshot')))
  const [only = 'snapshot'] = origins
  return {
    region: sheet.regionCode,
    origin: origins.size > 1 ? 'mixed' : only,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
    unpriced: new Set(lines.filter((line) => line.status === 'unpriced').map((line) => line.id)).size,
  }
}
