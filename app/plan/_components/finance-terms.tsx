'use client'

import { useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { FINANCE } from '#app/_text/finance.ts'
import card from '#app/_ui/card.module.css'
import fields from '#app/_ui/field-rows.module.css'
import { NO_SUPPORT } from '#lib/plan/finance.ts'
import type { Finance } from '#lib/plan/plan.ts'
import { FinanceCurrency } from './finance-currency.tsx'
import { FinancePercent } from './finance-percent.tsx'
import { FinanceSupport } from './finance-support.tsx'
import classes from './finance-terms.module.css'

const NONE: Finance = {}

/** The money terms with one of them replaced; undefined takes it away. */
function withTerm<Name extends keyof Finance>(finance: Finance, name: Name, value: Finance[Name] | undefined): Finance {
  const { [name]: _, ...others } = finance
  return value === undefined ? others : { ...others, [name]: value }
}

/** What is agreed about money: discount, commitments, support, tax, and a second currency to read amounts in. */
export function FinanceTerms() {
  const catalog = useCatalog()
  const finance = usePlan((state) => state.plan.finance) ?? NONE
  const setFinance = usePlan((state) => state.setFinance)
  const [isOpen, setOpen] = useState(Object.keys(finance).length > 0) // at first only where some are agreed
  const { commitments, plausible } = catalog.money
  const set = <Name extends keyof Finance>(name: Name, value: Finance[Name] | undefined) =>
    setFinance(withTerm(finance, name, value))
  return (
    <section className={card.card} aria-labelledby="money-terms">
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={classes.summary}>
          <h3 id="money-terms" className={card.heading}>
            {FINANCE.heading}
          </h3>
        </summary>
        <p className={card.intro}>{FINANCE.intro}</p>
        <ul className={`${fields.rows} ${classes.list}`}>
          <FinancePercent
            title={FINANCE.discount}
            help={FINANCE.discountHelp}
            unit={FINANCE.offList}
            share={finance.enterpriseDiscount}
            usual={plausible.enterpriseDiscount}
            onChange={(share) => set('enterpriseDiscount', share)}
          />
          {commitments.map(({ id, title, rates }) => (
            <FinancePercent
              key={id}
              title={title}
              help={FINANCE.commitmentHelp(rates.length)}
              unit={FINANCE.ofAlwaysOn}
              share={finance.commitmentShare?.[id]}
              usual={plausible.commitmentShare}
              onChange={(share) => set('commitmentShare', { ...finance.commitmentShare, [id]: share ?? 0 })}
            />
          ))}
          <FinanceSupport support={finance.support ?? NO_SUPPORT} onChange={(support) => set('support', support)} />
          <FinancePercent
            title={FINANCE.tax}
            help={FINANCE.taxHelp}
            unit={FINANCE.ofBill}
            share={finance.tax ?? undefined}
            usual={plausible.tax}
            onChange={(share) => set('tax', share)}
          />
          <FinanceCurrency currency={finance.currency} onChange={(currency) => set('currency', currency)} />
        </ul>
      </details>
    </section>
  )
}
