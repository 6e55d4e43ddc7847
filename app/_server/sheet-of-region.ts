import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { livePricesHere } from '#app/_server/live-prices.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { type DatedSheet, datedSnapshot } from '#lib/pricing/sheet-status.ts'

/** The best prices there are now of a region the catalog knows, with how fresh they are. Nobody waits for AWS. */
export async function sheetOfRegion(region: string): Promise<DatedSheet> {
  const live = livePricesHere(await catalogOfToday())
  if (live) return live.sheetOf(region)
  return datedSnapshot(loadPriceSheet(region), 'switched-off')
}

/** The prices of a region as they lie here: nothing is asked of AWS. For looking across all regions at once. */
export async function keptSheetOf(region: string): Promise<PriceSheet> {
  return loadPriceSheet(region)
}
