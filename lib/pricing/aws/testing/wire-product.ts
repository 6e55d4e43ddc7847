import { readFileSync } from 'node:fs'

/** A price dimension on the wire. */
export type WireDimension = {
  readonly rateCode: string
  readonly unit: string
  readonly beginRange?: string
  readonly endRange?: string
  readonly description?: string
  readonly appliesTo?: readonly string[]
  readonly pricePerUnit: Readonly<Record<string, string>>
}

type WireTerm = { readonly priceDimensions: Readonly<Record<string, WireDimension>> }

/** A product as `GetProducts` gives it, before it is made text. */
export type WireProduct = {
  readonly product: {
    readonly sku: string
    readonly productFamily?: string
    readonly attributes: Readonly<Record<string, string>>
  }
  readonly serviceCode: string
  readonly terms: Readonly<Record<string, Readonly<Record<string, WireTerm>>>>
  readonly version?: string
  readonly publicationDate?: string
}

/** A block of a price as text. */
export type WirePrice = { readonly beginRange: string; readonly endRange: string; readonly usd: string }

/** What a made-up product is made of. */
export type ProductParts = {
  readonly sku: string
  readonly serviceCode: string
  readonly productFamily?: string
  readonly attributes: Readonly<Record<string, string>>
  readonly unit: string
  readonly prices: readonly WirePrice[]
}

const ON_DEMAND = 'JRTCKXETXF'
const PUBLISHED = { version: '20261120000000', publicationDate: '2026-11-20T00:00:00Z' }

/** A product with one on-demand term in AWS's shape. */
export function wireProduct({ sku, serviceCode, productFamily, attributes, unit, prices }: ProductParts): WireProduct {
  const term = `${sku}.${ON_DEMAND}`
  const dimensions = prices.map(({ usd, ...range }, at): [string, WireDimension] => {
    const rateCode = `${term}.TESTRATE${at}`
    return [rateCode, { rateCode, unit, ...range, description: '', appliesTo: [], pricePerUnit: { USD: usd } }]
  })
  const onDemand = {
    sku,
    offerTermCode: ON_DEMAND,
    effectiveDate: '2026-11-01T00:00:00Z',
    termAttributes: {},
    priceDimensions: Object.fromEntries(dimensions),
  }
  const product = {
    sku,
    attributes: { ...attributes, servicecode: serviceCode },
    ...(productFamily && { productFamily }),
  }
  return { product, serviceCode, terms: { OnDemand: { [term]: onDemand } }, ...PUBLISHED }
}

/** The text of every price of a product's on-demand terms. */
export function pricesOf({ terms }: WireProduct): readonly string[] {
  const dimensions = Object.values(terms.OnDemand ?? {}).flatMap((term) => Object.values(term.priceDimensions))
  return dimensions.flatMap(({ pricePerUnit }) => Object.values(pricePerUnit))
}

/** The entries of a sample page of `GetProducts`, as text. */
export const sampleEntries = (name: string): readonly string[] =>
  JSON.parse(readFileSync(new URL(`samples/getproducts-${name}.json`, import.meta.url), 'utf8')).PriceList

/** The products of sample pages; they must be whole. */
export const sampleProducts = (...names: readonly string[]): readonly WireProduct[] =>
  names.flatMap(sampleEntries).map((entry) => JSON.parse(entry))

/** Samples that may stand beside each other in one catalogue: every thing has one price, whatever the decoys. */
export const GOOD_SAMPLES = [
  'ec2-m5-xlarge',
  'sagemaker-ml-m5-xlarge',
  'sagemaker-training-plan',
  'sagemaker-serverless',
  's3-standard',
  'rds-postgres',
  'rds-gp3-storage',
  'alb',
  'fargate',
  'lambda-duration',
  'mwaa-environment',
] as const
