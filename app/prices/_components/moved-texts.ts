import { moveText } from '#app/_text/price-move.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import type { DatedSheet } from '#lib/pricing/sheet-status.ts'

/** What a price was in the snapshot and is now; undefined for one that is the same. */
export type MovedText = (row: PriceRow) => string | undefined

/** What the moved prices of a sheet were and are. */
export function movedTexts({ moves }: Pick<DatedSheet, 'moves'>): MovedText {
  const texts = new Map(moves.map((move) => [priceKey(move.item, move.attributes), moveText(move)]))
  return ({ item, attributes }) => texts.get(priceKey(item, attributes))
}
