import type { AwsProduct } from '#lib/pricing/aws/aws-product.ts'
import type { ByteSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import { readCsvOffer } from '#lib/pricing/aws/bulk/csv-offer.ts'
import { readJsonOffer } from '#lib/pricing/aws/bulk/json-offer.ts'
import type { OfferHead, OfferProgress, OfferQuery } from '#lib/pricing/aws/bulk/offer.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import { recognise } from '#lib/pricing/aws/recognise.ts'
import type { ReadingNote } from '#lib/pricing/aws/tiers-from-product.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'

export type OfferFormat = 'json' | 'csv'

/** Which file it is, and what its prices will say of themselves. */
export type OfferRequest = OfferQuery & { readonly format: OfferFormat; readonly note: ReadingNote }

/** What an offer file gives: prices, the items that it did not price, and the products behind the prices by SKU. */
export type OfferPrices = {
  readonly head: OfferHead
  readonly rows: readonly PriceRow[]
  readonly faults: readonly PriceListFault[]
  readonly products: ReadonlyMap<string, AwsProduct>
}

const READ = { json: readJsonOffer, csv: readCsvOffer } as const satisfies Record<OfferFormat, typeof readJsonOffer>

/**
 * Reads the prices of one service in one region from its offer file, in constant memory. Throws an `OfferFault` when
 * the file as a whole cannot be used; an item whose product is broken is a fault, whatever else was found for it.
 */
export async function readOffer(
  source: ByteSource,
  request: OfferRequest,
  progress: OfferProgress = () => undefined,
): Promise<OfferPrices> {
  const rules = request.rules.filter(({ serviceCode }) => serviceCode === request.serviceCode)
  const offer = await READ[request.format](source, { ...request, rules }, progress)
  if (offer.head.offerCode !== request.serviceCode)
    throw new OfferFault('not-an-offer', `expected the offer of ${request.serviceCode}, found ${offer.head.offerCode}`)
  const { rows, faults } = recognise(offer.products, rules, { ...request.region, ...request.note, origin: 'snapshot' })
  const broken = new Set(offer.faults.map(({ item, attributes }) => priceKey(item, attributes)))
  const isSound = ({ item, attributes }: PriceRow | PriceListFault): boolean => !broken.has(priceKey(item, attributes))
  return {
    head: offer.head,
    rows: rows.filter(isSound),
    faults: [...offer.faults, ...faults.filter(isSound)],
    products: new Map(offer.products.map((product) => [product.sku, product])),
  }
}
