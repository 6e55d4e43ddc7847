import { z } from 'zod'

const dimension = z.object({
  rateCode: z.string(),
  unit: z.string(),
  beginRange: z.string().optional(),
  endRange: z.string().optional(),
  pricePerUnit: z.record(z.string(), z.string()),
})
const term = z.object({
  effectiveDate: z.string().optional(),
  priceDimensions: z.record(z.string(), dimension),
})

/** A product as the offer files and `GetProducts` both describe it. */
export const productShape = z.object({
  sku: z.string(),
  productFamily: z.string().optional(),
  attributes: z.record(z.string(), z.string()),
})

/** The on-demand terms of one product, by SKU and term code. */
export const termsShape = z.record(z.string(), term)

const priceListItem = z.object({
  product: productShape,
  serviceCode: z.string(),
  publicationDate: z.string().optional(),
  terms: z.object({ OnDemand: termsShape.optional() }),
})

/** One block of an on-demand price as AWS states it: prices by currency, borders as text. */
export type AwsDimension = z.output<typeof dimension>

/** A product of AWS's price list with its on-demand terms; other terms (reservations) are not read. */
export type AwsProduct = {
  readonly sku: string
  readonly serviceCode: string
  readonly productFamily: string | null
  readonly attributes: Readonly<Record<string, string>>
  readonly onDemand: readonly {
    readonly effectiveDate: string | null
    readonly dimensions: readonly AwsDimension[]
  }[]
  /** When AWS published the list, as it wrote it. */
  readonly publicationDate: string | null
}

/** An item of a price list that is not what AWS describes. */
export type MalformedItem = { readonly kind: 'malformed-item'; readonly detail: string }

/** Puts a product and its on-demand terms together. */
export function joinProduct(
  product: z.output<typeof productShape>,
  terms: z.output<typeof termsShape>,
  list: { readonly serviceCode: string; readonly publicationDate: string | null },
): AwsProduct {
  const onDemand = Object.values(terms).map((one) => ({
    effectiveDate: one.effectiveDate ?? null,
    dimensions: Object.values(one.priceDimensions),
  }))
  return {
    ...list,
    sku: product.sku,
    productFamily: product.productFamily ?? null,
    attributes: product.attributes,
    onDemand,
  }
}

function parsed(item: unknown): unknown {
  if (typeof item !== 'string' && !(item instanceof String)) return item
  try {
    return JSON.parse(String(item))
  } catch {
    return undefined
  }
}

/** Reads one entry of a `PriceList`: JSON text, or the object it holds (SDKs have changed this). */
export function readPriceListItem(item: unknown): AwsProduct | MalformedItem {
  const value = parsed(item)
  if (value === undefined) return { kind: 'malformed-item', detail: 'not JSON' }
  const read = priceListItem.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    return { kind: 'malformed-item', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}` }
  }
  const { product, serviceCode, publicationDate = null, terms } = read.data
  return joinProduct(product, terms.OnDemand ?? {}, { serviceCode, publicationDate })
}
