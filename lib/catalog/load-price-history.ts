import { priceRowFrom, readPriceFiles } from '#lib/catalog/price-files.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'

/** A price as it held until another took its place, and the day it did. */
export type ReplacedPrice = PriceRow & { readonly replacedOn: string }

/** The prices of a region that newer ones have replaced, the latest first. `regionCode` is one of the catalog's. */
export function loadPriceHistory(regionCode: string): readonly ReplacedPrice[] {
  return readPriceFiles(regionCode)
    .flatMap((file) =>
      file.replaced.flatMap((row) =>
        priceRowFrom(row, file).map((price): ReplacedPrice => ({ ...price, replacedOn: row.replacedOn })),
      ),
    )
    .toSorted((a, b) => (a.replacedOn < b.replacedOn ? 1 : -1))
}
