import type { AwsDimension, AwsProduct } from '#lib/pricing/aws/aws-product.ts'
import { type ByteSource, runThrough } from '#lib/pricing/aws/bulk/byte-source.ts'
import { type CsvColumns, findColumns } from '#lib/pricing/aws/bulk/csv-columns.ts'
import { type CsvRow, CsvRows, cellIs, cellText } from '#lib/pricing/aws/bulk/csv-rows.ts'
import { type Offer, type OfferProgress, type OfferQuery, pricedBy } from '#lib/pricing/aws/bulk/offer.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import type { PriceListRule } from '#lib/pricing/price-list-guide.ts'

const ON_DEMAND = Buffer.from('OnDemand')
/** Rows before the header have a name and a value. */
const HEAD_CELLS = 2
/** So many broken rows are no accident of a few: the file is not what AWS describes. */
const MOST_BROKEN = 1000

type Term = { readonly effectiveDate: string | null; readonly dimensions: AwsDimension[] }
type Kept = { readonly product: AwsProduct; readonly terms: Map<string, Term> }
/** Cells of which one rule wants all, each with one of the texts. */
type Wish = readonly (readonly [cell: number, texts: readonly Buffer[]])[]

const isExact = (text: string): boolean => !/[*{"]/.test(text)

function wishOf(rule: PriceListRule, columns: CsvColumns): Wish {
  const cells = new Map(columns.attributes)
  if (columns.productFamily !== undefined) cells.set('productFamily', columns.productFamily)
  return Object.entries(rule.is).flatMap(([field, texts]) => {
    const cell = cells.get(field)
    return cell === undefined || !texts.every(isExact) ? [] : [[cell, texts.map((one) => Buffer.from(one))] as const]
  })
}

/** What is known so far of the file under way. */
class CsvOffer {
  readonly head = new Map<string, string>()
  readonly kept = new Map<string, Kept>()
  readonly faults: PriceListFault[] = []
  readonly #query: OfferQuery
  #columns: CsvColumns | undefined
  #wishes: readonly Wish[] = []
  rows = 0

  constructor(query: OfferQuery) {
    this.#query = query
  }

  row(row: CsvRow): void {
    this.rows += 1
    if (!this.#columns) this.#beforeHeader(row)
    else if (row.count !== this.#columns.count) this.#broken(row, this.#columns)
    else if (cellIs(row, this.#columns.price.TermType, ON_DEMAND)) this.#priced(row, this.#columns)
  }

  #beforeHeader(row: CsvRow): void {
    const cells = Array.from({ length: row.count }, (_, cell) => cellText(row, cell))
    const [name = '', value = ''] = cells
    if (cells.length <= HEAD_CELLS) {
      this.head.set(name, value)
      return
    }
    this.#columns = findColumns(cells, this.#query.rules)
    if (!this.#columns) throw new OfferFault('not-an-offer', 'expected the header of an offer file in CSV')
    const columns = this.#columns
    this.#wishes = this.#query.rules.map((rule) => wishOf(rule, columns))
  }

  #broken(row: CsvRow, { count }: CsvColumns): void {
    if (row.count === 1 && cellText(row, 0) === '') return
    const detail = `row ${this.rows}: ${row.count} cells, expected ${count}`
    this.faults.push({ kind: 'malformed-item', item: '', attributes: {}, detail })
    if (this.faults.length > MOST_BROKEN)
      throw new OfferFault('not-an-offer', `${detail}, and so in ${MOST_BROKEN} rows`)
  }

  #priced(row: CsvRow, columns: CsvColumns): void {
    const fits = ([cell, texts]: Wish[number]): boolean => texts.some((text) => cellIs(row, cell, text))
    if (!this.#wishes.some((wish) => wish.every(fits))) return
    const sku = cellText(row, columns.price.SKU)
    const kept = this.kept.get(sku) ?? this.#keep(sku, row, columns)
    if (!kept) return
    const text = (column: keyof CsvColumns['price']): string => cellText(row, columns.price[column])
    const term = kept.terms.get(text('OfferTermCode')) ?? {
      effectiveDate: text('EffectiveDate') || null,
      dimensions: [],
    }
    const [beginRange, endRange] = [text('StartingRange'), text('EndingRange')]
    term.dimensions.push({
      rateCode: text('RateCode'),
      unit: text('Unit'),
      ...(beginRange && { beginRange }),
      ...(endRange && { endRange }),
      pricePerUnit: { [text('Currency')]: text('PricePerUnit') },
    })
    kept.terms.set(text('OfferTermCode'), term)
  }

  #keep(sku: string, row: CsvRow, columns: CsvColumns): Kept | undefined {
    const attributes = columns.attributes.flatMap(([name, cell]) => {
      const text = cellText(row, cell)
      return text === '' ? [] : [[name, text] as const]
    })
    const product: AwsProduct = {
      sku,
      serviceCode: this.#query.serviceCode,
      productFamily: columns.productFamily === undefined ? null : cellText(row, columns.productFamily) || null,
      attributes: Object.fromEntries(attributes),
      onDemand: [],
      publicationDate: null,
    }
    if (pricedBy(product, this.#query).length === 0) return undefined
    const kept = { product, terms: new Map() }
    this.kept.set(sku, kept)
    return kept
  }

  get hasHeader(): boolean {
    return this.#columns !== undefined
  }
}

/**
 * Reads a regional offer file in CSV, one row per block of a price. Throws an `OfferFault` when the file is cut off or
 * is no offer. A cut at the end of a row leaves no trace in CSV: compare the length with the one announced.
 */
export async function readCsvOffer(source: ByteSource, query: OfferQuery, progress: OfferProgress): Promise<Offer> {
  const offer = new CsvOffer(query)
  const rows = new CsvRows((row) => offer.row(row))
  await runThrough(source, rows, (bytes) => progress({ bytes, rows: offer.rows, kept: offer.kept.size }))
  if (!offer.hasHeader) throw new OfferFault('not-an-offer', 'expected the header of an offer file in CSV')
  const publicationDate = offer.head.get('Publication Date') ?? null
  return {
    head: {
      offerCode: offer.head.get('OfferCode') ?? '',
      version: offer.head.get('Version') ?? '',
      publicationDate,
    },
    products: Array.from(offer.kept.values(), ({ product, terms }) => ({
      ...product,
      publicationDate,
      onDemand: Array.from(terms.values()),
    })),
    faults: offer.faults,
  }
}
