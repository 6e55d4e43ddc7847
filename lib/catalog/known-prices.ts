import { priceRowFrom, readPriceFiles } from '#lib/catalog/price-files.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'

/** A price as it held until another took its place, and the day it did. */
export type ReplacedPrice = PriceRow & { readonly replacedOn: string }

type KnownPrices = { readonly rows: readonly PriceRow[]; readonly replaced: readonly ReplacedPrice[] }

const known = new Map<string, KnownPrices>()

function readPrices(regionCode: string): KnownPrices {
  const files = readPriceFiles(regionCode)
  return {
    rows: files.flatMap((file) => file.rows.flatMap((row) => priceRowFrom(row, file))),
    replaced: files
      .flatMap((file) =>
        file.replaced.flatMap((row) =>
          priceRowFrom(row, file).map((price): ReplacedPrice => ({ ...price, replacedOn: row.replacedOn })),
        ),
      )
      .toSorted((a, b) => (a.replacedOn < b.replacedOn ? 1 : -1)),
  }
}

/**
 * The bundled prices of a region and what they replaced, read and checked once per process and at one moment: a running
 * server shows changed files when it is started anew.
 */
export function knownPrices(regionCode: string): KnownPrices {
  const prices = known.get(regionCode) ?? readPrices(regionCode)
  known.set(regionCode, prices)
  return prices
}
