import { z } from 'zod'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { numberShape } from '#lib/plan/codec/answer-shape.ts'
import { NO_SUPPORT } from '#lib/plan/finance.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'
import { compareUsd, isUsdText, NO_USD, usdFrom } from '#lib/units/usd.ts'

const RATE = 'expected a plain decimal string above 0, such as "0.92"'
const CODE = 'expected a currency code such as EUR'
const DAY = 'expected a day such as 2026-11-24'
const share = numberShape(0, 1, false)

const currency = z.strictObject(
  {
    code: z.string(CODE).regex(/^[A-Z]{3}$/, CODE),
    rate: z
      .string(RATE)
      .max(40, RATE)
      .refine((text) => isUsdText(text) && compareUsd(usdFrom(text), NO_USD) > 0, RATE),
    on: z.string(DAY).refine(isIsoDate, DAY),
  },
  'expected a currency with code, rate and day',
)

/** Money terms: shares from 0 to 1; commitments and support plans are those of the catalog. */
export function financeShape({ money }: Pick<Catalog, 'money'>) {
  const commitments = Object.fromEntries(money.commitments.map(({ id }) => [id, share.exactOptional()]))
  const plans = [NO_SUPPORT, ...money.supportPlans.map(({ id }) => id)]
  return z.strictObject(
    {
      enterpriseDiscount: share.exactOptional(),
      commitmentShare: z.strictObject(commitments, 'expected an object of shares').exactOptional(),
      support: z.enum(plans, `expected one of ${plans.join(', ')}`).exactOptional(),
      tax: share.nullable().exactOptional(),
      currency: currency.exactOptional(),
    },
    'expected an object of money terms',
  )
}
