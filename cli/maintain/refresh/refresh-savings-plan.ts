import { join } from 'node:path'
import type { PriceFile } from '#lib/catalog/price-files.ts'
import type { OfferFormat } from '#lib/pricing/aws/bulk/read-offer.ts'
import type { Discountable, SavingsPlanRate } from '#lib/pricing/aws/bulk/savings-plan-rates.ts'
import { readCsvSavingsPlans } from '#lib/pricing/aws/bulk/savings-plans-csv.ts'
import { readJsonSavingsPlans } from '#lib/pricing/aws/bulk/savings-plans-json.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'
import { fetchFile } from './fetch-file.ts'
import { addressOf } from './price-list-address.ts'
import { inForm, type Tools } from './refresh-region.ts'
import type { NewFile } from './write-files.ts'

/** The rates of one plan in one region, or why there are none. */
export type PlanRead =
  | { readonly kind: 'read'; readonly file: NewFile; readonly words: string; readonly done: () => Promise<void> }
  | { readonly kind: 'stays'; readonly why: string }

const READ = { json: readJsonSavingsPlans, csv: readCsvSavingsPlans } as const satisfies Record<
  OfferFormat,
  typeof readJsonSavingsPlans
>

type Priced = Discountable & { readonly item: string; readonly attributes: Attributes }

const usageOf = (service: string, usageType: string, operation: string): string =>
  [service, usageType, operation].join(' ')

/** The prices of a region as AWS names them; untold names cannot be discounted. */
function pricedIn(files: readonly PriceFile[]): readonly Priced[] {
  return files.flatMap(({ serviceCode, rows }) =>
    rows.flatMap(({ item, attributes, tiers }) =>
      tiers.map(({ sku, usageType, operation }) => ({ item, attributes, serviceCode, sku, usageType, operation })),
    ),
  )
}

/** Finds the price that a rate discounts: by SKU, else by what AWS calls its use. */
function matcher(prices: readonly Priced[]): (rate: SavingsPlanRate) => Priced | undefined {
  const bySku = new Map(prices.flatMap((one) => (one.sku === null ? [] : [[one.sku, one] as const])))
  const byUsage = new Map(
    prices.flatMap((one) => {
      const { serviceCode, usageType, operation } = one
      return usageType === null || operation === null
        ? []
        : [[usageOf(serviceCode, usageType, operation), one] as const]
    }),
  )
  return ({ discountedSku, discountedServiceCode, discountedUsageType, discountedOperation }) =>
    bySku.get(discountedSku) ?? byUsage.get(usageOf(discountedServiceCode, discountedUsageType, discountedOperation))
}

const keyOf = (rate: SavingsPlanRate): string => `${rate.rateCode} ${rate.discountedUsageType}`

/**
 * Reads the rates that one Savings Plan gives for the prices of a region, from the plan's own file: nothing is worked
 * out from a price. Nothing is written.
 */
export async function readPlan(
  at: {
    readonly plan: string
    readonly regionCode: string
    readonly format: OfferFormat
    readonly dir: string
    readonly sheet: readonly PriceFile[]
  },
  tools: Tools,
): Promise<PlanRead> {
  const { plan, regionCode, format, dir, sheet } = at
  const title = `${plan} ${regionCode}`
  const listed = await tools.indexes(tools.offers.savingsPlanIndex.replace('{code}', plan), regionCode)
  if (listed.kind === 'none') return { kind: 'stays', why: `${title}: ${listed.why}; its rates stay as they were` }
  const address = addressOf(tools.host, inForm(listed.path, format))
  const prices = pricedIn(sheet)
  const read = await fetchFile(
    {
      title,
      address,
      mayBeCut: format === 'csv',
      read: (source, show, all) => READ[format](source, prices, (bytes) => show(bytes, all)),
    },
    tools.fetching,
  )
  if (read.kind === 'none') return { kind: 'stays', why: `${title}: ${read.why}; its rates stay as they were` }
  const { rates, faults, publicationDate } = read.result
  const priceOf = matcher(prices)
  const published = publicationDate?.slice(0, 10) ?? ''
  const kept = rates.flatMap((rate) => {
    const price = priceOf(rate)
    return price ? [{ item: price.item, attributes: { ...price.attributes }, ...rate }] : []
  })
  const file = {
    plan,
    regionCode,
    currency: 'USD',
    publishedOn: isIsoDate(published) ? published : null,
    readOn: tools.today,
    source: address,
    rates: kept.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  } as const
  const text = `${JSON.stringify(file, null, 1)}\n`
  const broken = faults.length > 0 ? `; ${faults.length} not read, such as: ${faults[0]}` : ''
  return {
    kind: 'read',
    file: { path: join(dir, 'prices', 'aws-savings-plans', plan, `${regionCode}.json`), text },
    words: `${title}: ${kept.length} rates${broken}`,
    done: read.done,
  }
}
