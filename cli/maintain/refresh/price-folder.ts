import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PriceFile, parsePriceFile } from '#lib/catalog/price-files.ts'

/** Where the prices of one service in one region lie below a folder of data. */
export const pricePath = (dir: string, serviceCode: string, regionCode: string): string =>
  join(dir, 'prices', 'aws', serviceCode, `${regionCode}.json`)

/** The price file there is; undefined when there is none yet. */
export function readPriceFile(dir: string, serviceCode: string, regionCode: string): PriceFile | undefined {
  const path = pricePath(dir, serviceCode, regionCode)
  return existsSync(path) ? parsePriceFile(readFileSync(path, 'utf8'), path) : undefined
}

/** The services that have prices in a folder of data. */
export function servicesIn(dir: string): readonly string[] {
  const folder = join(dir, 'prices', 'aws')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}
