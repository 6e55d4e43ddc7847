import { attributesRead } from '#lib/pricing/aws/bulk/offer.ts'
import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'

/** The columns of the price itself. */
export const PRICE_COLUMNS = [
  'SKU',
  'OfferTermCode',
  'RateCode',
  'TermType',
  'EffectiveDate',
  'StartingRange',
  'EndingRange',
  'Unit',
  'PricePerUnit',
  'Currency',
] as const

type PriceColumn = (typeof PRICE_COLUMNS)[number]

/** Where the columns stand that are read: those of the price, the product's family, and its attributes by name. */
export type CsvColumns = {
  readonly count: number
  readonly price: Readonly<Record<PriceColumn, number>>
  readonly productFamily: number | undefined
  readonly attributes: readonly (readonly [name: string, cell: number])[]
}

/** `Pre Installed S/W` in the CSV is `preInstalledSw` in the JSON: only letters and digits tell names apart. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Finds the columns in the header; undefined when one of the price is missing. A missing attribute is one no row has. */
export function findColumns(header: readonly string[], rules: readonly PriceListRule[]): CsvColumns | undefined {
  const cells = new Map(header.map((name, at) => [plain(name), at]))
  const price = PRICE_COLUMNS.flatMap((name) => {
    const cell = cells.get(plain(name))
    return cell === undefined ? [] : [[name, cell] as const]
  })
  if (price.length < PRICE_COLUMNS.length) return undefined
  const attributes = attributesRead(rules).flatMap((name) => {
    const cell = cells.get(plain(name))
    return cell === undefined ? [] : [[name, cell] as const]
  })
  return {
    count: header.length,
    price: Object.fromEntries(price) as Record<PriceColumn, number>,
    productFamily: cells.get(plain('productFamily')),
    attributes,
  }
}
