import type { SupportPlan } from '#lib/cost/finance/money-terms.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { compareUsd, scaleUsd, subtractUsd, sumUsd, type Usd, usdFrom, usdText } from '#lib/units/usd.ts'

/** The part of the spend that one band bears, and its share of it, in USD as text. */
export type ChargedBand = { readonly spend: string; readonly rate: string; readonly usd: Usd }

const lower = (a: Usd, b: Usd): Usd => (compareUsd(a, b) < 0 ? a : b)

/** The bands that a monthly spend crosses; the first one always, so that nothing spent is shown as such. */
export function chargedBands({ bands }: Pick<SupportPlan, 'bands'>, spend: Usd): readonly ChargedBand[] {
  return bands.flatMap(({ aboveUsd, rate }, at): ChargedBand[] => {
    const from = usdFrom(aboveUsd)
    if (at > 0 && compareUsd(spend, from) <= 0) return []
    const next = bands[at + 1]
    const part = subtractUsd(next ? lower(spend, usdFrom(next.aboveUsd)) : spend, from)
    return [{ spend: usdText(part), rate, usd: scaleUsd(part, decimalFrom(rate)) }]
  })
}

/** What a support plan charges for a monthly spend in USD, exact: its bands summed, or its minimum if that is more. */
export function supportFee(plan: Pick<SupportPlan, 'bands' | 'minimumUsd'>, spend: Usd): Usd {
  const sum = sumUsd(chargedBands(plan, spend).map(({ usd }) => usd))
  const minimum = usdFrom(plan.minimumUsd)
  return compareUsd(sum, minimum) < 0 ? minimum : sum
}
