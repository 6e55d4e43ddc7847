import { z } from 'zod'
import { isoDate, source } from '#lib/catalog/shapes.ts'
import { isUsdText } from '#lib/units/usd.ts'

const text = z.string().min(1)
const usd = z.string().refine(isUsdText, 'expected a plain decimal of 0 or more')
const basis = z.enum(['fact', 'secondary', 'judgement'])

/** Support plans of AWS: bands over the monthly spend, a minimum, and until when each is sold. */
export const supportPlans = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'expected a name in kebab case'),
    title: text,
    minimumUsd: usd,
    bands: z.array(z.strictObject({ aboveUsd: usd, rate: usd })).min(1),
    endsOn: isoDate.nullable(),
    basis,
    note: z.string().min(10).nullable(),
    source,
    reviewBy: isoDate,
  }),
)

const share = z.number().min(0).max(1)
const range = z.tuple([share, share])

const rate = z.strictObject({
  item: text,
  attributes: z.record(z.string(), z.string()),
  regionCode: text,
  usd,
  rateCode: z.string().nullable(),
  readOn: isoDate,
  source: text,
  confidence: z.enum(['high', 'medium', 'low']),
})

/**
 * Commitments with AWS: what each covers, and rates that were read elsewhere than in AWS's Savings Plans files. `term` says
 * which rates of those files hold; `disputed` items count as not covered.
 */
export const commitments = z.strictObject({
  alwaysOn: z.string().regex(/^fact:[\w-]+$/, 'expected fact:<id>'),
  titles: z.strictObject({
    enterpriseDiscount: text,
    commitment: text,
    supportPlan: text,
    support: text,
    supportEnded: text,
    tax: text,
  }),
  plausible: z.strictObject({ enterpriseDiscount: range, commitmentShare: range, tax: range, basis, source }),
  plans: z.array(
    z.strictObject({
      id: text,
      title: text,
      awsPlan: text,
      term: z.strictObject({
        leaseContractLength: z.strictObject({ duration: z.number().positive(), unit: text }),
        purchaseOption: text,
      }),
      covers: z.array(text).min(1),
      disputed: z.array(text),
      rates: z.array(rate),
      basis,
      source,
    }),
  ),
})
