import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { priceFile } from '#lib/catalog/cost-shapes.ts'
import { DATA } from '#lib/catalog/data-folder.ts'
import { readData } from '#lib/catalog/read-json.ts'
import type { PriceRow, PriceSheet, PriceTier } from '#lib/pricing/price-sheet.ts'

const FOLDER = 'prices/aws'
const AWS = join(DATA, FOLDER)

const sheets = new Map<string, PriceSheet>()

type PriceFile = z.output<typeof priceFile>
type FileTier = PriceFile['rows'][number]['tiers'][number]

const tierFrom = (tier: FileTier): PriceTier => ({
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

function rowsFrom({ serviceCode, regionCode, rows }: PriceFile): readonly PriceRow[] {
  return rows.flatMap(({ item, attributes, unit, tiers }): PriceRow[] => {
    const [first, ...rest] = tiers.map(tierFrom)
    return first
      ? [{ item, attributes, unit, serviceCode, regionCode, origin: 'snapshot', tiers: [first, ...rest] }]
      : []
  })
}

/**
 * The bundled prices of a region, read once per process. A region without files gives an empty sheet: everything in
 * it is unpriced, nothing is borrowed. `regionCode` must be one of the catalog's regions.
 */
export function loadPriceSheet(regionCode: string): PriceSheet {
  const known = sheets.get(regionCode)
  if (known) return known
  const files = readdirSync(AWS)
    .sort()
    .map((service) => `${FOLDER}/${service}/${regionCode}.json`)
  const present = files.filter((file) => existsSync(join(DATA, file)))
  const rows = present.flatMap((file) => rowsFrom(readData(file, priceFile)))
  const sheet: PriceSheet = { regionCode, currency: 'USD', rows, notOffered: [] }
  sheets.set(regionCode, sheet)
  return sheet
}
