// For tests only: a Savings Plans file in the form AWS gives as CSV, without quotes.
type Rate = Readonly<Record<`discounted${'Sku' | 'ServiceCode' | 'UsageType' | 'Operation'}`, string>> & {
  readonly rateCode: string
  readonly unit: string
  readonly discountedRate: { readonly price: string; readonly currency: string }
}
type SavingsPlansDocument = {
  readonly version: string
  readonly publicationDate: string
  readonly products: readonly { readonly sku: string; readonly attributes: { readonly purchaseOption: string } }[]
  readonly terms: {
    readonly savingsPlan: readonly {
      readonly sku: string
      readonly description: string
      readonly effectiveDate: string
      readonly leaseContractLength: { readonly duration: number; readonly unit: string }
      readonly rates: readonly Rate[]
    }[]
  }
}

const COLUMNS =
  'SKU,RateCode,Unit,EffectiveDate,DiscountedRate,Currency,DiscountedSKU,DiscountedServiceCode,DiscountedUsageType,DiscountedOperation,PurchaseOption,LeaseContractLength,LeaseContractLengthUnit,ServiceCode,UsageType,Operation,Description'

/** The JSON of a Savings Plans file as CSV. */
export function savingsPlansCsv(json: string): string {
  const { version, publicationDate, products, terms }: SavingsPlansDocument = JSON.parse(json)
  const rows = terms.savingsPlan.flatMap(({ sku, description, effectiveDate, leaseContractLength, rates }) =>
    rates.map((one) => [
      ...[
        sku,
        one.rateCode,
        one.unit,
        effectiveDate.slice(0, 10),
        one.discountedRate.price,
        one.discountedRate.currency,
      ],
      ...[one.discountedSku, one.discountedServiceCode, one.discountedUsageType, one.discountedOperation],
      products.find((product) => product.sku === sku)?.attributes.purchaseOption,
      ...[leaseContractLength.duration, leaseContractLength.unit, 'SavingsPlans', 'use', '', description],
    ]),
  )
  const head = [['Publication Date', publicationDate], ['Version', version], [COLUMNS]]
  return [...head, ...rows].map((row) => `${row.join(',')}\n`).join('')
}
