import { z } from 'zod'
import { type AwsProduct, joinProduct, productShape, termsShape } from '#lib/pricing/aws/aws-product.ts'
import { type ByteSource, runThrough } from '#lib/pricing/aws/bulk/byte-source.ts'
import { JsonOutline, type OutlineReader, type Verdict } from '#lib/pricing/aws/bulk/json-outline.ts'
import { sieveFor } from '#lib/pricing/aws/bulk/needles.ts'
import {
  attributesRead,
  type Offer,
  type OfferProgress,
  type OfferQuery,
  pricedBy,
} from '#lib/pricing/aws/bulk/offer.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'

const ON_DEMAND = 'terms/OnDemand'

/** A product as far as it can be read: enough to know which price must not be given for it. */
const brokenShape = z.object({
  sku: z.string().catch(''),
  productFamily: z.string().optional().catch(undefined),
  attributes: z.record(z.string(), z.string().catch('')).catch({}),
})

type Malformed = { readonly malformed: string }
type Read<Value> = { readonly value: Value } | Malformed

function readAs<Shape extends z.ZodType>(json: Buffer, shape: Shape): Read<z.output<Shape>> {
  try {
    const read = shape.safeParse(JSON.parse(json.toString('utf8')))
    if (read.success) return { value: read.data }
    const [issue] = read.error.issues
    return { malformed: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}` }
  } catch {
    return { malformed: 'not JSON' }
  }
}

/** What is known so far of the file under way. */
class JsonOffer implements OutlineReader {
  readonly head = new Map<string, string>()
  readonly kept = new Map<string, AwsProduct>()
  readonly priced = new Map<string, AwsProduct>()
  readonly faults: PriceListFault[] = []
  readonly #query: OfferQuery
  readonly #mayMatch: ReturnType<typeof sieveFor>
  readonly #attributes: readonly string[]
  products: 'not-yet' | 'read' = 'not-yet'
  /** Whether on-demand terms came before the products: then they are read in a second run. */
  termsTooEarly = false
  hasTerms = false
  rows = 0

  constructor(query: OfferQuery) {
    this.#query = query
    this.#mayMatch = sieveFor(query.rules)
    this.#attributes = attributesRead(query.rules)
  }

  open(where: string, key: string): Verdict {
    if (where === 'products') return 'take'
    if (where === ON_DEMAND) return this.kept.has(key) ? 'take' : 'skip'
    if (where === '') return this.#openSection(key)
    if (where !== 'terms' || key !== 'OnDemand') return 'skip'
    if (this.products === 'read') return 'enter'
    this.termsTooEarly = true
    return 'skip'
  }

  #openSection(key: string): Verdict {
    if (key === 'terms') this.hasTerms = true
    return key === 'terms' || (key === 'products' && this.products === 'not-yet') ? 'enter' : 'skip'
  }

  text(where: string, key: string, value: string): void {
    if (where === '') this.head.set(key, value)
  }

  left(where: string): void {
    if (where === 'products') this.products = 'read'
  }

  taken(where: string, key: string, json: Buffer): void {
    if (where === 'products') this.#product(key, json)
    else this.#terms(key, json)
  }

  #product(sku: string, json: Buffer): void {
    this.rows += 1
    const rule = this.#mayMatch(json)
    if (!rule) return
    const read = readAs(json, productShape)
    if ('malformed' in read) {
      const broken = readAs(json, brokenShape)
      const items = 'value' in broken ? pricedBy(this.#productFrom(broken.value), this.#query) : []
      this.#malformed(items.length > 0 ? items : [{ item: rule.item, attributes: {} }], `${sku}: ${read.malformed}`)
      return
    }
    const product = this.#productFrom(read.value)
    if (pricedBy(product, this.#query).length > 0) this.kept.set(sku, product)
  }

  #productFrom(read: z.output<typeof productShape>): AwsProduct {
    const pairs = this.#attributes.flatMap((name) => {
      const text = read.attributes[name]
      return text ? [[name, text] as const] : []
    })
    const { serviceCode } = this.#query
    return joinProduct({ ...read, attributes: Object.fromEntries(pairs) }, {}, { serviceCode, publicationDate: null })
  }

  #malformed(items: ReturnType<typeof pricedBy>, detail: string): void {
    for (const one of items) this.faults.push({ kind: 'malformed-item', ...one, detail })
  }

  #terms(sku: string, json: Buffer): void {
    const product = this.kept.get(sku)
    if (!product) return
    const read = readAs(json, termsShape)
    if ('value' in read) {
      this.priced.set(
        sku,
        joinProduct({ ...product, productFamily: product.productFamily ?? undefined }, read.value, product),
      )
      return
    }
    this.#malformed(pricedBy(product, this.#query), `terms of ${sku}: ${read.malformed}`)
  }
}

/**
 * Reads a regional offer file in JSON: the products that a rule recognises, with their on-demand terms. Throws an
 * `OfferFault` when the file is cut off or is no offer of the service: then nothing of it may be used.
 */
export async function readJsonOffer(source: ByteSource, query: OfferQuery, progress: OfferProgress): Promise<Offer> {
  const offer = new JsonOffer(query)
  const seenAfter = (before: number) => (bytes: number) =>
    progress({ bytes: before + bytes, rows: offer.rows, kept: offer.kept.size })
  const whole = await runThrough(source, new JsonOutline(offer), seenAfter(0))
  if (offer.products === 'not-yet' || !offer.hasTerms)
    throw new OfferFault('not-an-offer', 'expected an offer file with products and terms')
  if (offer.termsTooEarly) await runThrough(source, new JsonOutline(offer), seenAfter(whole))
  const publicationDate = offer.head.get('publicationDate') ?? null
  return {
    head: {
      offerCode: offer.head.get('offerCode') ?? '',
      version: offer.head.get('version') ?? '',
      publicationDate,
    },
    products: Array.from(offer.kept, ([sku, one]) => ({ ...(offer.priced.get(sku) ?? one), publicationDate })),
    faults: offer.faults,
  }
}
