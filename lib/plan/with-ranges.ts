import { hashOf } from '#lib/plan/canonical-json.ts'
import type { Alternative, Evaluation, MonthlyAmount } from '#lib/plan/evaluation.ts'
import type { CostRange, Ranges } from '#lib/plan/ranges.ts'
import { decimalFrom, decimalText } from '#lib/units/decimal.ts'
import type { Percentiles } from '#lib/units/percentiles.ts'

const text = (usd: number): string => decimalText(decimalFrom(usd))

const withPercentiles = (amount: MonthlyAmount, { p10, p50, p90 }: Percentiles): MonthlyAmount => ({
  ...amount,
  p10: text(p10),
  p50: text(p50),
  p90: text(p90),
})

function alternativeWith(alternative: Alternative, range: CostRange | undefined): Alternative {
  if (!range) return alternative
  const { cloud, people } = alternative.monthly
  return {
    ...alternative,
    monthly: {
      ...alternative.monthly,
      cloud: withPercentiles(cloud, range.cloud),
      people: withPercentiles(people, range.people),
    },
  }
}

/**
 * The whole document: what was judged with the tenth, fiftieth and ninetieth percentile of every alternative's cost, and
 * the hash of it all (design §5.3, second step).
 */
export function withRanges(document: Omit<Evaluation, 'hash'>, ranges: Ranges): Evaluation {
  const { schema, asOf, ...rest } = document
  const alternatives = rest.alternatives.map((one, at) => alternativeWith(one, ranges.alternatives[at]))
  const whole = { schema, asOf, ...rest, alternatives }
  return { schema, asOf, hash: hashOf(whole), ...rest, alternatives }
}
