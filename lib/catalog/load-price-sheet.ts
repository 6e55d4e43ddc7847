import { priceRowFrom, readPriceFiles } from '#lib/catalog/price-files.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

const sheets = new Map<string, PriceSheet>()

/**
 * The bundled prices of a region, read once per process. A region without files gives an empty sheet: everything in
 * it is unpriced, nothing is borrowed. `regionCode` must be one of the catalog's regions.
 */
export function loadPriceSheet(regionCode: string): PriceSheet {
  const known = sheets.get(regionCode)
  if (known) return known
  const rows = readPriceFiles(regionCode).flatMap((file) => file.rows.flatMap((row) => priceRowFrom(row, file)))
  const sheet: PriceSheet = { regionCode, currency: 'USD', rows, notOffered: [] }
  sheets.set(regionCode, sheet)
  return sheet
}
