'use client'

import { useState } from 'react'
import { Totals } from '#app/_parts/totals.tsx'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import { BillDrawer } from './bill-drawer.tsx'
import classes from './costs.module.css'
import { PriceState } from './price-state.tsx'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

function budgetOf({ answers, notApplicable }: Plan): number | undefined {
  const budget = answers.monthlyBudgetUsd
  return typeof budget === 'number' && notApplicable?.monthlyBudgetUsd === undefined ? budget : undefined
}

/** The monthly totals; each opens the bill behind it. */
export function Costs({ plan, evaluation }: Props) {
  const [opened, setOpened] = useState<Pick<Alternative, 'platform' | 'variant' | 'title'> | null>(null)
  const shown = evaluation.alternatives.find(
    (one) => one.platform === opened?.platform && one.variant === opened.variant && one.title === opened.title,
  )
  const { catalog } = usePlanRoom()
  const budget = budgetOf(plan)
  return (
    <>
      <p className={classes.note}>{RESULT.totalsNote}</p>
      <Totals evaluation={evaluation} catalog={catalog} budget={budget} onOpen={setOpened} />
      <PriceState alternatives={evaluation.alternatives} />
      {budget === undefined ? null : <p className={classes.note}>{RESULT.budget(formatUsd(String(budget)))}</p>}
      <BillDrawer alternative={shown ?? null} onClose={() => setOpened(null)} />
    </>
  )
}
