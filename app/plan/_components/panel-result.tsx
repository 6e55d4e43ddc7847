'use client'

import Link from 'next/link'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { Actions } from './actions.tsx'
import { ChangeList } from './change-list.tsx'
import { Costs } from './costs.tsx'
import { ExclusionList } from './exclusion-list.tsx'
import { FinePrint } from './fine-print.tsx'
import { Reasons, Verdict } from './headline.tsx'
import { NextQuestion } from './next-question.tsx'
import classes from './result-panel.module.css'
import { StackList } from './stack-list.tsx'
import { LastChange } from './what-changed.tsx'

type Props = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  /** False while the question worth asking next is asked beside. */
  readonly asks: boolean
}

/** The recommendation with its totals and what it rests on, in short. */
export function PanelResult({ plan, evaluation, asks }: Props) {
  const { policy } = useCatalog()
  const { recommendation } = evaluation
  return (
    <>
      <div className={classes.verdict}>
        <Verdict recommendation={recommendation} />
        <LastChange />
      </div>
      <Reasons plan={plan} evaluation={evaluation} questions={policy.questions} />
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
      <Actions plan={plan} evaluation={evaluation} isFoot />
    </>
  )
}
