import type { NotCoveredReason } from '#lib/cost/finance/committed-usage.ts'
import type { MoneyCatalog } from '#lib/cost/finance/money-terms.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { numberText } from '#lib/report/number-text.ts'
import { rateText } from '#lib/report/second-currency.ts'
import { percentOf } from '#lib/report/share-percent.ts'

const percent = (share: number): string => `${numberText(percentOf(share))} %`

/** A plan's money terms in words, by their titles: `Enterprise discount` is `10 %`. */
export function financeWords({ finance = {} }: Plan, money: MoneyCatalog): Readonly<Record<string, string>> {
  const { enterpriseDiscount, commitmentShare = {}, support, tax, currency } = finance
  const { titles, commitments, supportPlans } = money
  const plan = supportPlans.find(({ id }) => id === support)
  const shares = commitments.flatMap(({ id, title }): [string, string][] => {
    const share = commitmentShare[id]
    return share === undefined ? [] : [[title, percent(share)]]
  })
  const told: readonly (readonly [string, string] | null)[] = [
    enterpriseDiscount === undefined ? null : [titles.enterpriseDiscount, percent(enterpriseDiscount)],
    ...shares,
    plan ? [titles.supportPlan, plan.title] : null,
    tax === undefined || tax === null ? null : [titles.tax, percent(tax)],
    currency ? [currency.code, rateText(currency)] : null,
  ]
  return Object.fromEntries(told.filter((one) => one !== null))
}

/** Why a commitment leaves a line at its price. */
export const NOT_COVERED_TEXT = {
  'no-rate': 'no rate was read for it in this region',
  'not-always-on': 'it does not run every hour of the month',
  'own-price': 'you gave a price of your own',
  disputed: 'sources disagree on whether it is covered',
  'rate-not-lower': 'the rate is not below what you pay already',
} as const satisfies Record<NotCoveredReason, string>

/** The lines that a commitment leaves at their price, each once: `Endpoints, by the Compute Savings Plan: no rate …`. */
export function notCoveredTexts({ alternatives }: Evaluation, { commitments }: MoneyCatalog): readonly string[] {
  const texts = alternatives.flatMap(({ lines, monthly }) =>
    (monthly.notCovered ?? []).map(({ line, commitment, reason }) => {
      const title = lines.find(({ id }) => id === line)?.title ?? line
      const plan = commitments.find(({ id }) => id === commitment)?.title ?? commitment
      return `${title}, by ${plan}: ${NOT_COVERED_TEXT[reason]}`
    }),
  )
  return [...new Set(texts)]
}
