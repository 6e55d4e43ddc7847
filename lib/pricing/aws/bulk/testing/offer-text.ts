// For tests only: small offer files in both forms, and rules that recognise their products.
import type { ByteSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import type { OfferQuery } from '#lib/pricing/aws/bulk/offer.ts'
import type { OfferRequest } from '#lib/pricing/aws/bulk/read-offer.ts'
import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'

const rule = { serviceCode: 'AmazonEC2', regionField: 'regionCode', unit: 'Hrs', certain: true } as const

const RULES: readonly PriceListRule[] = [
  {
    ...rule,
    item: 'ec2.instance',
    is: { productFamily: ['Compute Instance'], operatingSystem: ['Linux'], usageType: ['BoxUsage:{instanceType}'] },
    attributes: { instanceType: { field: 'instanceType' } },
    units: ['Hrs'],
  },
  { ...rule, item: 'nat.data', is: { usageType: ['NatGateway-*'] }, attributes: {}, units: ['GB'] },
]

/** What the tests look for: Linux instances and one price with tiers. */
export const QUERY: OfferQuery = {
  serviceCode: 'AmazonEC2',
  region: { regionCode: 'us-east-1', usagePrefix: 'USE1-' },
  rules: RULES,
}

export const REQUEST: Omit<OfferRequest, 'format'> = { ...QUERY, note: { readOn: '2026-11-25', source: 'a test' } }

/** One product, as short as it can be. */
export const instance = (sku: string, type: string, operatingSystem = 'Linux') => ({
  sku,
  productFamily: 'Compute Instance',
  attributes: {
    instanceType: type,
    operatingSystem,
    regionCode: 'us-east-1',
    usagetype: `BoxUsage:${type}`,
    operation: 'RunInstances',
  },
})

/** The on-demand terms of a SKU: what one unit costs, per what, in which currency. */
export const terms = (sku: string, price: string, { currency = 'USD', unit = 'Hrs' } = {}) => ({
  [`${sku}.T`]: {
    sku,
    effectiveDate: '2026-10-01T00:00:00Z',
    priceDimensions: {
      [`${sku}.T.R`]: {
        rateCode: `${sku}.T.R`,
        unit,
        beginRange: '0',
        endRange: 'Inf',
        pricePerUnit: { [currency]: price },
      },
    },
  },
})

const HEAD = { formatVersion: 'v1.0', offerCode: 'AmazonEC2', version: '1', publicationDate: '2026-10-07T16:54:08Z' }

/** An offer file in JSON. */
export const offerJson = (products: object, onDemand: object, more: object = {}): string =>
  JSON.stringify({ ...HEAD, products, terms: { OnDemand: onDemand, Reserved: {} }, ...more })

/** The text as bytes, in chunks of a length. */
export function textSource(text: string, chunk = 7): ByteSource {
  const bytes = Buffer.from(text)
  return async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
}
