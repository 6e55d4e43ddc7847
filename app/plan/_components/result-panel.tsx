'use client'

import { Skeleton } from '@mantine/core'
import Link from 'next/link'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { Actions } from './actions.tsx'
import { ChangeList } from './change-list.tsx'
import { Costs } from './costs.tsx'
import { ExclusionList } from './exclusion-list.tsx'
import { FinePrint } from './fine-print.tsx'
import { Headline } from './headline.tsx'
import { NextQuestion } from './next-question.tsx'
import classes from './result-panel.module.css'
import { StackList } from './stack-list.tsx'

type AsksProps = {
  /** False while the question worth asking next is asked beside. */
  readonly asks: boolean
}
type Props = AsksProps & { readonly plan: Plan; readonly evaluation: Evaluation }

function Result({ plan, evaluation, asks }: Props) {
  const { policy } = useCatalog()
  const { recommendation } = evaluation
  return (
    <>
      <Headline plan={plan} evaluation={evaluation} questions={policy.questions} />
      <p className={classes.link}>
        <Link href="/plan/result">{DECISION.link}</Link>
      </p>
      {asks ? <NextQuestion evaluation={evaluation} /> : null}
      <section>
        <h3>{RESULT.totals}</h3>
        <Costs plan={plan} evaluation={evaluation} />
      </section>
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
export function ResultPanel({ asks }: AsksProps) {
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
      {evaluation ? <Result plan={plan} evaluation={evaluation} asks={asks} /> : failed ? null : <Waiting />}
    </aside>
  )
}
