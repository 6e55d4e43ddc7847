import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { priceFile } from '#lib/catalog/cost-shapes.ts'
import { DATA } from '#lib/catalog/data-folder.ts'
import { jsonAs, readData } from '#lib/catalog/read-json.ts'
import type { PriceRow, PriceTier } from '#lib/pricing/price-sheet.ts'

/** The prices of one service in one region, as `data/prices/aws/<service>/<region>.json` holds them. */
export type PriceFile = z.output<typeof priceFile>
export type PriceFileRow = PriceFile['rows'][number]
export type PriceFileTier = PriceFileRow['tiers'][number]

const FOLDER = 'prices/aws'

const tierFrom = (tier: PriceFileTier): PriceTier => ({
  beginRange: tier.beginRange,
  endRange: tier.endRange,
  usd: tier.usd,
  sku: tier.sku,
  rateCode: tier.rateCode,
  usageType: tier.usageType,
  effectiveDate: tier.effectiveDate,
  publishedOn: tier.publishedOn,
  readOn: tier.readOn,
  source: tier.source,
  confidence: tier.confidence,
  note: tier.note,
})

/** The row of a price file as the planner knows it. */
export function priceRowFrom<Row extends PriceFileRow>(row: Row, { serviceCode, regionCode }: PriceFile): PriceRow[] {
  const { item, attributes, unit, tiers } = row
  const [first, ...rest] = tiers.map(tierFrom)
  return first ? [{ item, attributes, unit, serviceCode, regionCode, origin: 'snapshot', tiers: [first, ...rest] }] : []
}

/** The bundled price files of a region, one per service that has any; none for a region without prices. */
export function readPriceFiles(regionCode: string): readonly PriceFile[] {
  return readdirSync(join(DATA, FOLDER))
    .sort()
    .map((service) => `${FOLDER}/${service}/${regionCode}.json`)
    .filter((file) => existsSync(join(DATA, file)))
    .map((file) => readData(file, priceFile))
}

/** Reads the text of a price file; throws a `DataFault` that names the file and the place. */
export const parsePriceFile = (text: string, name: string): PriceFile => jsonAs(text, priceFile, name)

/** A price file as it is written: one space deep, a line break at the end, no `replaced` when nothing was. */
export function priceFileText({ replaced, ...file }: PriceFile): string {
  return `${JSON.stringify(replaced.length > 0 ? { ...file, replaced } : file, null, 1)}\n`
}
