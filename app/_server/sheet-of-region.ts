import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { livePricesHere } from '#app/_server/live-prices.ts'
import { noteSheet } from '#app/_server/price-store.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { type DatedSheet, datedSnapshot } from '#lib/pricing/sheet-status.ts'

/** The best prices there are now of a region the catalog knows, with how fresh they are. Nobody waits for AWS. */
export async function sheetOfRegion(region: string): Promise<DatedSheet> {
  const live = livePricesHere(await catalogOfToday())
  if (!live) return datedSnapshot(loadPriceSheet(region), 'switched-off')
  const sheet = await live.sheetOf(region)
  noteSheet(sheet)
  return sheet
}
