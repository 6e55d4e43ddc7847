'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { KNOWING } from '#app/_text/costs.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Knowing, Ranges } from '#lib/plan/ranges.ts'
import { knowingText } from '#lib/report/knowing-text.ts'
import { inBoth, isSecond, rateText, type SecondCurrency } from '#lib/report/second-currency.ts'
import { centsText } from '#lib/report/usd-amount.ts'
import { useFigureTitle } from './cost-figure-title.ts'
import words from './words.module.css'

type EachProps = { readonly each: Knowing['each']; readonly currency: SecondCurrency | undefined }

/** What it would be worth to know one figure, each by itself, the dearest first. */
function EachTable({ each, currency }: EachProps) {
  const titleOf = useFigureTitle()
  const { figure, month } = KNOWING.heads
  return (
    <details className={words.fold}>
      <summary>{KNOWING.figures(each.length)}</summary>
      <PlainTable
        name={KNOWING.each}
        columns={[
          { head: figure, look: 'text' },
          { head: month, look: 'amount' },
        ]}
        rows={each.map(({ key, usd }) => ({ key, cells: [titleOf(key), inBoth(usd, centsText, currency)] }))}
      />
    </details>
  )
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly ranges: Ranges }

/** What it would be worth to find out before choosing: in one sentence, and figure by figure. */
export function CostKnowing({ plan, evaluation, ranges }: Props) {
  const catalog = useCatalog()
  const currency = plan.finance?.currency
  const each = ranges.knowing?.each ?? []
  return (
    <>
      <h3>{KNOWING.heading}</h3>
      <p className={words.text}>{knowingText({ plan, evaluation, catalog, ranges })}</p>
      {each.length === 0 ? null : <EachTable each={each} currency={currency} />}
      {isSecond(currency) && each.length > 0 ? <p className={words.small}>{KNOWING.rate(rateText(currency))}</p> : null}
    </>
  )
}
