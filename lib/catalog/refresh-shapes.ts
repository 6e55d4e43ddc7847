import { z } from 'zod'
import { isoDate, source } from '#lib/catalog/shapes.ts'
import { isUsdText } from '#lib/units/usd.ts'

const share = z.number().min(0).max(1)
const path = z.string().regex(/^(?:\/[\w.{}-]+)+$/, 'expected a path on the host')

/** Where AWS publishes its price list as files. */
export const offerFiles = z.strictObject({
  source,
  baseUrl: z.url({ protocol: /^https$/ }),
  regionIndex: path,
  savingsPlanIndex: path,
  savingsPlans: z.array(z.string()).min(1),
})

/** What a new snapshot must hold to replace the old one. */
export const refreshGates = z.strictObject({
  source,
  listMovesAbove: share,
  mostLeftUnpriced: share,
  mostMissingInCsv: share,
  mostMalformed: z.int().min(0),
  ratios: z.strictObject({
    numerators: z.array(z.string()).min(1),
    denominator: z.string(),
    attribute: z.string(),
    prefix: z.string(),
    regular: z.array(z.strictObject({ types: z.string(), ratio: z.number().positive() })),
    listBeyond: share,
    plausible: z.strictObject({ low: z.number().positive(), high: z.number().positive() }),
    mostImplausible: share,
  }),
})

const text = z.string().min(1)

/** The rates of one Savings Plan in one region for prices of the snapshot. */
export const savingsPlanFile = z.strictObject({
  plan: text,
  regionCode: text,
  currency: z.literal('USD'),
  publishedOn: isoDate.nullable(),
  readOn: isoDate,
  source: text,
  rates: z.array(
    z.strictObject({
      item: text,
      attributes: z.record(z.string(), z.string()),
      planSku: text,
      rateCode: text,
      leaseContractLength: z.strictObject({ duration: z.number().positive(), unit: text }),
      purchaseOption: text,
      effectiveDate: isoDate,
      discountedSku: text,
      discountedServiceCode: text,
      discountedUsageType: text,
      discountedOperation: z.string(),
      unit: text,
      usd: z.string().refine(isUsdText, 'expected a plain decimal of 0 or more'),
    }),
  ),
})
