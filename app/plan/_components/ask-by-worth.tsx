'use client'

import { Button } from '@mantine/core'
import { useId, useMemo, useRef, useState } from 'react'
import { useCatalog, usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { useEvaluations } from '#app/_store/use-evaluations.ts'
import { WORTH } from '#app/_text/decision.ts'
import { QUESTIONS } from '#app/_text/review.ts'
import paper from '#app/_ui/card.module.css'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import { quickPath } from '#lib/decision/quick-path.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { isDone } from '#lib/plan/plan.ts'
import { AnsweredHere, AnswerHere, Worth } from './answer-here.tsx'
import classes from './ask-by-worth.module.css'
import { ToRecommendation } from './ask-end.tsx'

type Next = Evaluation['nextQuestion']

/** The question worth asking next, when those left open are asked no more; undefined while it is being worked out. */
function useNext(skipped: readonly QuestionId[]): Next | undefined {
  const catalog = useCatalog()
  const { evaluated, prices } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const own = evaluation?.nextQuestion ?? null
  const isPassed = own !== null && skipped.includes(own.id)
  const asked = useMemo(() => {
    if (!isPassed || prices.kind !== 'ready') return null
    return { plans: [plan], catalog, sheets: [prices.steady], passed: skipped }
  }, [isPassed, plan, skipped, catalog, prices])
  const found = useEvaluations(asked)
  if (asked === null) return own
  return found?.of === asked ? (found.evaluations?.[0]?.nextQuestion ?? null) : undefined
}

/** Nothing can lead to another platform any more: what may still change, and the way on. */
function Settled({ onStages }: { readonly onStages: () => void }) {
  const { questions } = useCatalog().policy
  const plan = usePlan((state) => state.plan)
  const open = quickPath(questions, plan.answers).filter(({ id }) => !isDone(id, plan))
  return (
    <>
      <h2 className={classes.ask}>{WORTH.settled}</h2>
      <p className={classes.help}>{WORTH.still(open.length)}</p>
      <p className={classes.ways}>
        <ToRecommendation />
        <Button variant="default" onClick={onStages}>
          {WORTH.goOn}
        </Button>
      </p>
    </>
  )
}

type AskProps = {
  readonly question: Question
  readonly next: NonNullable<Next>
  readonly onAnswered: () => void
  readonly onSkip: () => void
}

function Ask({ question, next, onAnswered, onSkip }: AskProps) {
  const labelId = useId()
  const { wording, label } = question
  return (
    <>
      <h2 id={labelId} className={classes.ask}>
        {wording?.ask ?? label}
      </h2>
      <p className={classes.help}>{wording?.help}</p>
      <AnswerHere question={question} labelledBy={labelId} onAnswered={onAnswered}>
        <Button variant="subtle" size="compact-sm" onClick={onSkip}>
          {WORTH.skip}
        </Button>
      </AnswerHere>
      <Worth next={next} />
    </>
  )
}

const NONE: readonly QuestionId[] = []

/** The quick path by worth: one question at a time, whatever its stage, until the platform is settled. */
export function AskByWorth({ onStages }: { readonly onStages: () => void }) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const [skipped, setSkipped] = useState(NONE)
  const [answered, setAnswered] = useState<Question | null>(null)
  const card = useRef<HTMLElement>(null)
  const next = useNext(skipped)
  const question = catalog.policy.questions.find((one) => one.id === next?.id)
  const isSettled = evaluated.evaluation?.settled === true
  const step = (given: Question | null) => {
    setAnswered(given)
    card.current?.focus() // the control goes, the place stays
  }
  return (
    <section ref={card} tabIndex={-1} className={`${paper.card} ${classes.card}`} aria-label={WORTH.byWorth}>
      {isSettled ? (
        <Settled onStages={onStages} />
      ) : question && next ? (
        <Ask
          key={question.id}
          question={question}
          next={next}
          onAnswered={() => step(question)}
          onSkip={() => {
            setSkipped([...skipped, question.id])
            step(null)
          }}
        />
      ) : evaluated.evaluation && next !== undefined ? (
        <>
          <p className={classes.help}>{WORTH.nothing}</p>
          <p className={classes.ways}>
            <ToRecommendation />
          </p>
        </>
      ) : null}
      {skipped.length === 0 || isSettled ? null : (
        <p className={classes.left}>
          {WORTH.skipped(skipped.length)}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => setSkipped(NONE)}>
            {WORTH.again}
          </Button>
        </p>
      )}
      <p className={classes.left} role="status">
        {answered ? <AnsweredHere question={answered} place={QUESTIONS.heading} /> : null}
      </p>
    </section>
  )
}
