import type { MoneyCatalog } from '#lib/cost/finance/money-terms.ts'
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
