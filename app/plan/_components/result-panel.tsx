'use client'

import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { Totals } from '#app/_parts/totals.tsx'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import { Actions } from './actions.tsx'
import { BillDrawer } from './bill-drawer.tsx'
import { ChangeList } from './change-list.tsx'
import { ExclusionList } from './exclusion-list.tsx'
import { FinePrint } from './fine-print.tsx'
import { Headline } from './headline.tsx'
import { NextQuestion } from './next-question.tsx'
import { PriceState } from './price-state.tsx'
import classes from './result-panel.module.css'
import { StackList } from './stack-list.tsx'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

function budgetOf({ answers, notApplicable }: Plan): number | undefined {
  const budget = answers.monthlyBudgetUsd
  return typeof budget === 'number' && notApplicable?.monthlyBudgetUsd === undefined ? budget : undefined
}

/** The monthly totals; each opens the bill behind it. */
function Costs({ plan, evaluation }: Props) {
  const [opened, setOpened] = useState<Pick<Alternative, 'platform' | 'variant' | 'title'> | null>(null)
  const shown = evaluation.alternatives.find(
    (one) => one.platform === opened?.platform && one.variant === opened.variant && one.title === opened.title,
  )
  const { catalog } = usePlanRoom()
  const budget = budgetOf(plan)
  return (
    <section>
      <h3>{RESULT.totals}</h3>
      <p className={classes.note}>{RESULT.totalsNote}</p>
      <Totals evaluation={evaluation} catalog={catalog} budget={budget} onOpen={setOpened} />
      <PriceState alternatives={evaluation.alternatives} />
      {budget === undefined ? null : <p className={classes.note}>{RESULT.budget(formatUsd(String(budget)))}</p>}
      <BillDrawer alternative={shown ?? null} onClose={() => setOpened(null)} />
    </section>
  )
}

function Result({ plan, evaluation }: Props) {
  const { policy } = usePlanRoom().catalog
  const { recommendation } = evaluation
  return (
    <>
      <Headline plan={plan} evaluation={evaluation} questions={policy.questions} />
      <NextQuestion evaluation={evaluation} />
      <Costs plan={plan} evaluation={evaluation} />
      {recommendation.stack === null ? null : (
        <section>
          <h3>{RESULT.stack}</h3>
          <StackList stack={recommendation.stack} />
        </section>
      )}
      <section>
        <h3>{RESULT.change}</h3>
        <ChangeList plan={plan} evaluation={evaluation} policy={policy} />
      </section>
      <section>
        <h3>{RESULT.excludedHeading}</h3>
        <ExclusionList plan={plan} evaluation={evaluation} policy={policy} />
      </section>
      <FinePrint evaluation={evaluation} />
      <Actions plan={plan} evaluation={evaluation} />
    </>
  )
}

function Waiting() {
  return (
    <div role="status" aria-label={RESULT.loading}>
      <Skeleton height={30} width="70%" mb={12} />
      <Skeleton height={22} width="40%" mb={20} />
      <Skeleton height={64} mb={20} />
      <Skeleton height={220} mb={20} />
      <Skeleton height={36} width="80%" />
    </div>
  )
}

/** The recommendation with its totals, as of the answers on the left. */
export function ResultPanel() {
  const { evaluated, prices } = usePlanRoom()
  const { plan, evaluation, pending } = evaluated
  const failed = prices.kind === 'failed'
  return (
    <aside
      id="result"
      aria-busy={pending || (evaluation === null && !failed)}
      className={classes.panel}
      aria-labelledby="result-heading"
      tabIndex={-1}
    >
      <h2 id="result-heading" className={classes.heading}>
        {RESULT.heading}
      </h2>
      {evaluation ? <Result plan={plan} evaluation={evaluation} /> : failed ? null : <Waiting />}
    </aside>
  )
}
