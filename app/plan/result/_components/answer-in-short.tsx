'use client'

import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { quickPath } from '#lib/decision/quick-path.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { isDone, type Plan } from '#lib/plan/plan.ts'
import { Reasons, Verdict } from '../../_components/headline.tsx'
import { UnfinishedRanges } from '../../_components/unfinished-ranges.tsx'
import words from './words.module.css'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

/** The answer in short: what to run, how sure, why, and what it rests on. */
export function AnswerInShort({ plan, evaluation }: Props) {
  const { questions } = useCatalog().policy
  const name = usePlan((state) => state.plan.name)
  const path = quickPath(questions, plan.answers)
  const done = path.filter(({ id }) => isDone(id, plan))
  const { assumptions, facts, alternatives, recommendation } = evaluation
  const own = alternatives.find(({ stack }) => JSON.stringify(stack) === JSON.stringify(recommendation.stack))
  const unpriced = own?.monthly.unpriced.length ?? 0
  return (
    <>
      <p className={words.small}>{name}</p>
      <Verdict recommendation={recommendation} />
      <Reasons plan={plan} evaluation={evaluation} questions={questions} />
      <p className={words.small}>
        {DECISION.restsOn({
          answers: Object.keys(plan.answers).length,
          done: done.length,
          all: path.length,
          assumptions: assumptions.length,
          facts: facts.length,
        })}{' '}
        {unpriced === 0 ? '' : DECISION.unpricedParts(unpriced)}
      </p>
      <UnfinishedRanges />
    </>
  )
}
