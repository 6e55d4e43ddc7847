import { z } from 'zod'
import { source } from '#lib/catalog/shapes.ts'

const texts = z.array(z.string()).min(1)
const reading = z.strictObject({
  field: z.string(),
  values: z.record(z.string(), z.string()).optional(),
  pattern: z.string().optional(),
})

/** How AWS's products are recognised as price items. */
export const priceListRules = z.strictObject({
  source,
  usagePrefixes: z.strictObject({ byRegion: z.record(z.string(), z.string()), elsewhere: z.string() }),
  rules: z.array(
    z.strictObject({
      item: z.string(),
      serviceCode: z.string(),
      regionField: z.enum(['regionCode', 'fromRegionCode']),
      is: z.record(z.string(), texts),
      attributes: z.record(z.string(), reading),
      units: texts,
      certain: z.boolean(),
    }),
  ),
})

const filterType = z.enum(['TERM_MATCH', 'ANY_OF', 'CONTAINS'])
const filter = z.union([
  z.strictObject({ field: z.string(), type: filterType, values: texts }),
  z.strictObject({ field: z.string(), type: filterType, valuesOf: z.string() }),
])

/** The questions that are put to `GetProducts`. */
export const priceListRequests = z.strictObject({
  source,
  requests: z.array(z.strictObject({ serviceCode: z.string(), items: texts, filters: z.array(filter).min(1) })),
})

const count = z.number().int().positive()

/** How AWS's price list is asked: quota, bounds of a request, when to give up. */
export const liveLimits = z.strictObject({
  source,
  endpointRegions: z.tuple([z.string()], z.string()),
  onlyAt: z.record(z.string(), z.string()),
  notServed: texts,
  quota: z.strictObject({ burst: count, perSecond: count, keepFree: z.number().int().nonnegative() }),
  pageSize: count.max(100),
  longestValue: count,
  mostPages: count,
  attempts: count,
  connectTimeout: count,
  answerTimeout: count,
  tokenRestarts: z.number().int().nonnegative(),
  breaker: z.strictObject({ failures: count, openFor: count }),
  mostFaultsPercent: count.max(100),
  times: z.strictObject({ fresh: count, retryAfter: count, lookAgain: count, patience: count, lease: count }),
})
