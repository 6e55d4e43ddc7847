'use client'

import { lazy, Suspense, useState } from 'react'
import { RangeKey } from '#app/_charts/range-bar.tsx'
import { onceOnline } from '#app/_parts/once-online.ts'
import { Totals } from '#app/_parts/totals.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { shownOf, useInDepth } from '#app/_store/use-in-depth.ts'
import { RANGES } from '#app/_text/costs.ts'
import { FINANCE } from '#app/_text/finance.ts'
import { RESULT } from '#app/_text/result.ts'
import { useWayBack } from '#app/_ui/use-way-back.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Ranges as PlanRanges } from '#lib/plan/ranges.ts'
import { budgetOf, budgetText } from '#lib/report/budget-risk.ts'
import { paidAlreadyText } from '#lib/report/paid-already.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import classes from './costs.module.css'
import { CostBars, CostScale, costScale, withoutAmounts } from './costs-bars.tsx'
import { CostBasis } from './costs-basis.tsx'
import { CountPeople } from './costs-people.tsx'
import { costRows, isAboveLikeliest, isOutsideRange } from './costs-rows.ts'
import { PriceState } from './price-state.tsx'
import { RegionFloor } from './region-floor.tsx'

const BillDrawer = lazy(async () => ({ default: (await onceOnline(() => import('./bill-drawer.tsx'))).BillDrawer }))

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }
type Opened = Pick<Alternative, 'platform' | 'variant' | 'title'>

/** The team's budget, and how often the bill that is recommended lies above it. */
function Budget({ plan, evaluation, ranges }: Props & { readonly ranges: PlanRanges | null }) {
  const budget = budgetOf(plan)
  if (budget === undefined) return null
  return (
    <p className={classes.note}>
      {RESULT.budget(formatUsd(String(budget)))} {ranges ? budgetText(plan, evaluation, ranges) : null}
    </p>
  )
}

/** Each monthly total with what it may be; its row opens the bill behind it. */
function Ranges({ plan, evaluation, onOpen }: Props & { readonly onOpen: (one: Alternative) => void }) {
  const catalog = useCatalog()
  const state = useInDepth()
  const ranges = shownOf(state)?.ranges ?? null
  const { alternatives } = evaluation
  const budget = budgetOf(plan)
  const rows = alternatives.map((one, at) =>
    costRows(one, ranges?.alternatives[at] ?? null, plan.answers.countPeople === true),
  )
  const scale = costScale(rows.flat())
  const end = scale.at(-1) ?? 1
  const isAbove = rows.some(isAboveLikeliest) || (state.kind === 'working' && ranges === null ? null : false)
  const isDrawn = rows.flat().some((row) => withoutAmounts(row) === null)
  return (
    <>
      <div aria-busy={state.kind === 'working'}>
        <Totals
          evaluation={evaluation}
          catalog={catalog}
          budget={budget}
          onOpen={onOpen}
          note={(one) => paidAlreadyText(one, plan, catalog)}
          below={(one, at) => (
            <CostBars alternative={one} rows={rows[at] ?? []} end={end} budget={budget} headed={at === 0} />
          )}
        />
      </div>
      {isDrawn ? (
        <>
          <CostScale scale={scale} />
          <RangeKey {...RANGES.key} limit={budget === undefined || budget > end ? undefined : RANGES.budget} />
        </>
      ) : null}
      <Budget plan={plan} evaluation={evaluation} ranges={ranges} />
      {rows.flat().some(({ open, unknown }) => open && !unknown) ? <p className={classes.note}>{RANGES.open}</p> : null}
      {rows.some(isOutsideRange) ? <p className={classes.note}>{RANGES.outside}</p> : null}
      {state.kind === 'failed' ? <p className={classes.note}>{RANGES.failed}</p> : null}
      <CostBasis plan={plan} evaluation={evaluation} ranges={ranges} above={isAbove} />
    </>
  )
}

/** The bill that was opened, whose panel comes with the first one. */
function useBill({ alternatives }: Evaluation) {
  const [state, setState] = useState<{ readonly opened: Opened | null; readonly asked: boolean }>({
    opened: null,
    asked: false,
  })
  const { leave, comeBack } = useWayBack()
  const { opened, asked } = state
  const shown = alternatives.find(
    (one) => one.platform === opened?.platform && one.variant === opened.variant && one.title === opened.title,
  )
  const open = (one: Alternative) => {
    leave()
    setState({ opened: one, asked: true })
  }
  const close = () => {
    setState({ opened: null, asked: true })
    comeBack()
  }
  return { shown: shown ?? null, asked, open, close }
}

/** The monthly totals and what they may be; each opens the bill behind it. */
export function Costs({ plan, evaluation }: Props) {
  const { shown, asked, open, close } = useBill(evaluation)
  const catalog = useCatalog()
  return (
    <>
      <p className={classes.note}>{moneyTermsOf(plan, catalog) ? FINANCE.totals : RESULT.totalsNote}</p>
      <RegionFloor evaluation={evaluation} />
      <CountPeople />
      <Ranges plan={plan} evaluation={evaluation} onOpen={open} />
      <PriceState alternatives={evaluation.alternatives} />
      {asked ? (
        <Suspense fallback={null}>
          <BillDrawer alternative={shown} onClose={close} />
        </Suspense>
      ) : null}
    </>
  )
}
