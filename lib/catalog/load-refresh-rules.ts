import type { z } from 'zod'
import { regions } from '#lib/catalog/cost-shapes.ts'
import { readData } from '#lib/catalog/read-json.ts'
import { offerFiles, refreshGates } from '#lib/catalog/refresh-shapes.ts'

/** Where AWS publishes its price list as files. */
export type OfferFiles = z.output<typeof offerFiles>
/** What a new snapshot must hold to replace the old one. */
export type RefreshGates = z.output<typeof refreshGates>

export const loadOfferFiles = (): OfferFiles => readData('prices/offer-files.json', offerFiles)
export const loadRefreshGates = (): RefreshGates => readData('prices/refresh-gates.json', refreshGates)

/** The codes of all regions of AWS. */
export const loadRegionCodes = (): readonly string[] =>
  Object.values(readData('prices/regions.json', regions).partitions).flat()
