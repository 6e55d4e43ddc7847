import { compareUsd, isUsdText, NO_USD, usdFrom } from '#lib/units/usd.ts'

/** A price that a Savings Plan may discount, as AWS names it. */
export type Discountable = {
  readonly serviceCode: string
  readonly sku: string | null
  readonly usageType: string | null
  readonly operation: string | null
}

/** What one unit of a price costs under one plan: read from the plan's own file, never worked out. */
export type SavingsPlanRate = {
  readonly planSku: string
  readonly rateCode: string
  readonly leaseContractLength: { readonly duration: number; readonly unit: string }
  readonly purchaseOption: string
  readonly effectiveDate: string
  readonly discountedSku: string
  readonly discountedServiceCode: string
  readonly discountedUsageType: string
  readonly discountedOperation: string
  readonly unit: string
  /** USD for one unit. */
  readonly usd: string
}

/** The rates of a Savings Plans file for the prices asked for, and what was broken in it. */
export type SavingsPlanRates = {
  readonly version: string
  readonly publicationDate: string | null
  readonly rates: readonly SavingsPlanRate[]
  readonly faults: readonly string[]
}

/** A rate of 0 is none: unknown is not zero. */
export const isRate = (text: string): boolean => isUsdText(text) && compareUsd(usdFrom(text), NO_USD) > 0

const usageOf = (service: unknown, usageType: unknown, operation: unknown): string =>
  [service, usageType, operation].join(' ')

/** What a rate says it discounts; the parts may be anything while the rate is not checked. */
export type Discounted = {
  readonly sku: unknown
  readonly serviceCode: unknown
  readonly usageType: unknown
  readonly operation: unknown
}

/** Whether a rate is for one of the prices: by SKU, else by what AWS calls its use. */
export function wantedBy(prices: readonly Discountable[]): (rate: Discounted) => boolean {
  const usages = prices.flatMap(({ serviceCode, usageType, operation }) =>
    usageType === null || operation === null ? [] : [usageOf(serviceCode, usageType, operation)],
  )
  const wanted = new Set([...prices.flatMap(({ sku }) => sku ?? []), ...usages])
  return ({ sku, serviceCode, usageType, operation }) =>
    wanted.has(String(sku)) || wanted.has(usageOf(serviceCode, usageType, operation))
}
