import { knownPrices, type ReplacedPrice } from '#lib/catalog/known-prices.ts'

/** The prices of a region that newer ones have replaced, the latest first. `regionCode` is one of the catalog's. */
export const loadPriceHistory = (regionCode: string): readonly ReplacedPrice[] => knownPrices(regionCode).replaced
