import type { CostLine } from '#lib/cost/stack-lines.ts'
import { type Catalog, measureOn } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { dayNumber } from '#lib/units/day-number.ts'
import { type IsoDate, isIsoDate } from '#lib/units/iso-date.ts'

/** The fact that says for how many days a price that was read counts as recent. */
export const RECENT_DAYS = 'price-reading-days'

const sheetPrices = (lines: readonly CostLine[]) =>
  lines.flatMap((line) => (line.status === 'priced' && 'regionCode' in line.price ? [line.price] : []))

/** The days on which the lines' prices were read, oldest first. */
const readingDays = (lines: readonly CostLine[]): readonly IsoDate[] =>
  sheetPrices(lines)
    .flatMap(({ readOn }) => (readOn !== null && isIsoDate(readOn) ? [readOn] : []))
    .sort()

/** Which prices the alternatives lean on: their origin, the oldest and newest reading, and how many lines have none. */
export function priceSummary(alternatives: readonly Alternative[], sheet: PriceSheet): Evaluation['prices'] {
  const lines = alternatives.flatMap((one) => one.lines)
  const days = readingDays(lines)
  const origins = new Set(sheetPrices(lines).map(({ origin }) => (origin === 'live' ? 'live' : 'snapshot')))
  const [only = 'snapshot'] = origins
  return {
    region: sheet.regionCode,
    origin: origins.size > 1 ? 'mixed' : only,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
    unpriced: new Set(lines.filter((line) => line.status === 'unpriced').map((line) => line.id)).size,
  }
}

/** The oldest day on which a price of some lines was read, and whether that is too long ago. */
export type OldestReading = { readonly readOn: IsoDate; readonly old: boolean }

/** The oldest reading among the lines that cost something; null where none rests on a price that was read. */
export function oldestReading(
  lines: readonly CostLine[],
  { measures, asOf }: Pick<Catalog, 'measures' | 'asOf'>,
): OldestReading | null {
  const [readOn] = readingDays(lines.filter(({ cost }) => cost !== null && Number(cost) !== 0))
  if (readOn === undefined) return null
  const fact = measures.find(({ id }) => id === RECENT_DAYS)
  const recent = fact && measureOn(fact, asOf)
  return { readOn, old: recent !== undefined && dayNumber(asOf) - dayNumber(readOn) > recent.value }
}
