// For tests only: the same offer in the other form.
type Attributes = Readonly<Record<string, string>>
type Dimension = {
  readonly rateCode: string
  readonly unit: string
  readonly beginRange?: string
  readonly endRange?: string
  readonly pricePerUnit: Attributes
}
type Term = {
  readonly offerTermCode: string
  readonly effectiveDate: string
  readonly priceDimensions: Readonly<Record<string, Dimension>>
}
type Product = { readonly sku: string; readonly productFamily?: string; readonly attributes: Attributes }
export type OfferDocument = {
  readonly offerCode: string
  readonly version: string
  readonly publicationDate: string
  readonly products: Readonly<Record<string, Product>>
  readonly terms: { readonly OnDemand: Readonly<Record<string, Readonly<Record<string, Term>>>> }
}

const quoted = (text: string | undefined): string => (text ? `"${text.replaceAll('"', '""')}"` : '')
const rowOf = (cells: readonly (string | undefined)[]): string => `${cells.map(quoted).join(',')}\n`
/** The CSV spells names its own way: `instanceType` is `Instance Type`. */
const spelled = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter}`).replace(/^./, (letter) => letter.toUpperCase())

/** A JSON offer as CSV. */
export function csvFrom(offer: OfferDocument): string {
  const products = Object.values(offer.products)
  const names = [...new Set(products.flatMap(({ attributes }) => Object.keys(attributes)))]
  const rows = products.flatMap(({ sku, productFamily, attributes }) =>
    Object.values(offer.terms.OnDemand[sku] ?? {}).flatMap((term) =>
      Object.values(term.priceDimensions).flatMap((one) =>
        Object.entries(one.pricePerUnit).map(([currency, usd]) =>
          rowOf([
            ...[
              sku,
              term.offerTermCode,
              one.rateCode,
              'OnDemand',
              term.effectiveDate.slice(0, 10),
              one.beginRange,
              one.endRange,
            ],
            ...[one.unit, usd, currency, productFamily, ...names.map((name) => attributes[name])],
          ]),
        ),
      ),
    ),
  )
  const price = 'SKU,OfferTermCode,RateCode,TermType,EffectiveDate,StartingRange,EndingRange,Unit,PricePerUnit,Currency'
  return [
    rowOf(['FormatVersion', 'v1.0']),
    rowOf(['Disclaimer', 'none, "really"']),
    rowOf(['Publication Date', offer.publicationDate]),
    rowOf(['Version', offer.version]),
    rowOf(['OfferCode', offer.offerCode]),
    rowOf([...price.split(','), 'Product Family', ...names.map(spelled)]),
    ...rows,
  ].join('')
}
