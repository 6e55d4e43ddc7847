import { knownPrices } from '#lib/catalog/known-prices.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

const sheets = new Map<string, PriceSheet>()

/**
 * The bundled prices of a region, one sheet per process. A region without files gives an empty sheet: everything in it
 * is unpriced, nothing is borrowed. `regionCode` must be one of the catalog's regions.
 */
export function loadPriceSheet(regionCode: string): PriceSheet {
  const known = sheets.get(regionCode)
  if (known) return known
  const sheet: PriceSheet = { regionCode, currency: 'USD', rows: knownPrices(regionCode).rows, notOffered: [] }
  sheets.set(regionCode, sheet)
  return sheet
}
