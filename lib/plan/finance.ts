import type { CommittedShare, MoneyTerms } from '#lib/cost/finance/money-terms.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Finance, Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'

/** The support plan of who has none. */
export const NO_SUPPORT = 'none'

function committedShares({ commitmentShare = {} }: Finance, { money }: Catalog): readonly CommittedShare[] {
  return money.commitments.flatMap((commitment): CommittedShare[] => {
    const share = commitmentShare[commitment.id] ?? 0
    return share > 0 ? [{ commitment, share }] : []
  })
}

function supportOf({ support }: Finance, { money, asOf }: Catalog): MoneyTerms['support'] {
  const plan = money.supportPlans.find(({ id }) => id === support)
  return plan ? { plan, ended: plan.endsOn !== null && asOf >= plan.endsOn } : null
}

/**
 * The money terms of a plan that change an amount; null where none does, so that its evaluation is the one without them. A
 * second currency changes none: it is for readers.
 */
export function moneyTermsOf(plan: Plan, catalog: Catalog): MoneyTerms | null {
  const finance = plan.finance ?? {}
  const { alwaysOn, titles } = catalog.money
  const terms: MoneyTerms = {
    enterpriseDiscount: finance.enterpriseDiscount ?? 0,
    commitments: committedShares(finance, catalog),
    support: supportOf(finance, catalog),
    tax: finance.tax ?? 0,
    regionCode: regionOf(plan, catalog),
    alwaysOn,
    titles,
  }
  const { enterpriseDiscount, commitments, support, tax } = terms
  return enterpriseDiscount > 0 || commitments.length > 0 || support !== null || tax > 0 ? terms : null
}
