import type { WireProduct } from '#lib/pricing/aws/testing/wire-product.ts'

/** What may go wrong with a call. */
export type CallFault =
  | 'throttle'
  | 'internal-error'
  | 'expired-credentials'
  | 'access-denied'
  | 'unknown-key'
  /** The signature is refused as too old, without a date that would let the client set its clock. */
  | 'clock-skew'
  | 'invalid-token'
  | 'drop-connection'
  | 'cut-body'
  | 'stall-body'
  | 'hang'
  /** A page says that another comes and never gets on. */
  | 'token-loop'
  /** The page after this one is left out. */
  | 'skip-page'
  /** An empty page comes first. */
  | 'empty-page'

/** What may be wrong with a product. */
export type ProductFault =
  | 'malformed'
  | 'not-an-item'
  | 'yuan-only'
  | 'zero'
  | 'no-on-demand'
  | 'foreign-unit'
  | 'broken-tiers'
  | 'twice'

/** A fault at some calls: all of them, or so many, after so many, on first or further pages. */
export type PlantedCallFault = {
  readonly call: CallFault
  readonly after?: number
  readonly times?: number
  readonly page?: 'first' | 'further'
  readonly serviceCode?: string
}
/** A fault of the products that fit, or of all. */
export type PlantedProductFault = { readonly product: ProductFault; readonly of?: (one: WireProduct) => boolean }
/** Something planted in the endpoint. */
export type PlantedFault = PlantedCallFault | PlantedProductFault

type Dimension = WireProduct['terms'][string][string]['priceDimensions'][string]

function withDimensions(one: WireProduct, change: (dimension: Dimension) => Dimension): WireProduct {
  const terms = Object.entries(one.terms.OnDemand ?? {}).map(([code, term]) => {
    const dimensions = Object.entries(term.priceDimensions).map(
      ([rate, dimension]) => [rate, change(dimension)] as const,
    )
    return [code, { ...term, priceDimensions: Object.fromEntries(dimensions) }] as const
  })
  return { ...one, terms: { ...one.terms, OnDemand: Object.fromEntries(terms) } }
}

const text = (one: WireProduct): string => JSON.stringify(one)

const SPOILED = {
  malformed: (one) => [text(one).slice(0, -20)],
  'not-an-item': () => ['{"product":{}}'],
  'yuan-only': (one) => [text(withDimensions(one, (same) => ({ ...same, pricePerUnit: { CNY: '1.7000000000' } })))],
  zero: (one) => [text(withDimensions(one, (same) => ({ ...same, pricePerUnit: { USD: '0.0000000000' } })))],
  'no-on-demand': ({ terms: { OnDemand: _, ...terms }, ...one }) => [text({ ...one, terms })],
  'foreign-unit': (one) => [text(withDimensions(one, (same) => ({ ...same, unit: 'Quantity' })))],
  'broken-tiers': (one) => [text(withDimensions(one, (same) => ({ ...same, beginRange: '7', endRange: '9' })))],
  twice: (one) => [text(one), text({ ...one, product: { ...one.product, sku: `${one.product.sku}B` } })],
} as const satisfies Record<ProductFault, (one: WireProduct) => readonly string[]>

/** The entries of a `PriceList` for a product, spoiled by the first planted fault that fits it. */
export function entriesFor(one: WireProduct, faults: readonly PlantedFault[]): readonly string[] {
  const fault = faults.find((planted) => 'product' in planted && (planted.of?.(one) ?? true))
  return fault && 'product' in fault ? SPOILED[fault.product](one) : [text(one)]
}

/** An error as AWS words it: name, HTTP status, text. */
export type AwsError = readonly [name: string, status: number, text: string]

/** The errors AWS answers with. */
export const AWS_ERRORS = {
  throttle: ['ThrottlingException', 400, 'Rate exceeded'],
  'internal-error': ['InternalErrorException', 500, 'An internal error occurred'],
  'expired-credentials': ['ExpiredTokenException', 400, 'The security token included in the request is expired'],
  'access-denied': ['AccessDeniedException', 400, 'User is not authorized to perform: pricing:GetProducts'],
  'unknown-key': ['UnrecognizedClientException', 400, 'The security token included in the request is invalid.'],
  'clock-skew': ['InvalidSignatureException', 400, 'Signature expired: it is earlier than the time five minutes ago'],
  'invalid-token': ['InvalidNextTokenException', 400, 'The pagination token is invalid.'],
} as const satisfies Partial<Record<CallFault, AwsError>>

/** The error of a fault; undefined when the fault is none that AWS tells. */
export const errorFor = (fault: CallFault): AwsError | undefined =>
  new Map<string, AwsError>(Object.entries(AWS_ERRORS)).get(fault)
