'use client'

import { Skeleton } from '@mantine/core'
import Link from 'next/link'
import { lazy, Suspense } from 'react'
import { onceOnline } from '#app/_parts/once-online.ts'
import { useCatalog, useIsPending, usePlanRoom } from '#app/_store/plan-room.tsx'
import { CHANGES, DECISION, SECTIONS } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import card from '#app/_ui/card.module.css'
import frame from '#app/_ui/page-frame.module.css'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { Actions } from '../../_components/actions.tsx'
import { BackToQuestions } from '../../_components/back-to-questions.tsx'
import { ChangeList } from '../../_components/change-list.tsx'
import { Costs } from '../../_components/costs.tsx'
import { ScenarioLink } from '../../_components/scenario-link.tsx'
import { AnswerInShort } from './answer-in-short.tsx'
import { CostSwitches } from './cost-switches.tsx'
import classes from './decision.module.css'
import { type PartName, PartOfPage } from './part-of-page.tsx'
import { StackReasons } from './stack-reasons.tsx'
import { WeightChanges } from './weight-changes.tsx'

const LaterParts = lazy(async () => ({ default: (await onceOnline(() => import('./later-parts.tsx'))).LaterParts }))

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

/** The first screen: the answer, the stack, what it costs, what would change it. */
function FirstParts({ plan, evaluation }: Props) {
  const { policy } = useCatalog()
  const { stack } = evaluation.recommendation
  return (
    <>
      <section className={card.card} aria-label={DECISION.heading}>
        <AnswerInShort plan={plan} evaluation={evaluation} />
      </section>
      <div className={classes.pair}>
        {stack === null ? null : (
          <PartOfPage name="stack">
            <StackReasons plan={plan} evaluation={evaluation} stack={stack} />
          </PartOfPage>
        )}
        <PartOfPage name="costs">
          <Costs plan={plan} evaluation={evaluation} />
          <p className={classes.aside}>
            <Link href="/article">{DECISION.article}</Link>
          </p>
        </PartOfPage>
      </div>
      <PartOfPage name="change">
        <h3 className={classes.first}>{CHANGES.answers}</h3>
        <ChangeList plan={plan} evaluation={evaluation} policy={policy} />
        <WeightChanges ranking={evaluation.ranking} />
        <CostSwitches evaluation={evaluation} />
      </PartOfPage>
    </>
  )
}

const ABOVE: readonly string[] = ['stack', 'costs', 'change'] satisfies readonly PartName[]

/** The ways to the parts further down, in their order. */
function Contents({ evaluation: { nextQuestion, settled } }: Pick<Props, 'evaluation'>) {
  const asks = nextQuestion !== null || settled
  const names = Object.entries(SECTIONS).filter(([name]) => !ABOVE.includes(name) && (name !== 'next' || asks))
  return (
    <nav className={classes.contents} aria-label={DECISION.onThisPage}>
      <ul>
        {names.map(([name, title]) => (
          <li key={name}>
            <a href={`#${name}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The recommendation from the sentence down to the last source. */
export function Decision() {
  const { evaluated, prices } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const pending = useIsPending()
  const failed = prices.kind === 'failed'
  return (
    <div className={`${frame.frame} ${classes.page}`}>
      <p className={classes.back}>
        <BackToQuestions /> <ScenarioLink />
      </p>
      <div className={classes.head}>
        <h1 className={`${frame.title} ${classes.title}`}>{DECISION.heading}</h1>
        {evaluation ? <Actions plan={plan} evaluation={evaluation} /> : null}
      </div>
      <div id="result" className={classes.parts} aria-busy={pending || (evaluation === null && !failed)}>
        {evaluation ? (
          <>
            <FirstParts plan={plan} evaluation={evaluation} />
            <Contents evaluation={evaluation} />
            <Suspense fallback={<Skeleton height={600} />}>
              <LaterParts plan={plan} evaluation={evaluation} />
            </Suspense>
          </>
        ) : failed ? (
          <p>{DECISION.failed}</p>
        ) : (
          <div role="status" aria-label={RESULT.loading}>
            <Skeleton height={120} mb={16} />
            <Skeleton height={360} mb={16} />
            <Skeleton height={600} />
          </div>
        )}
      </div>
    </div>
  )
}
