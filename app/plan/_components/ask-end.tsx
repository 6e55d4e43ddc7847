'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { useAskMode } from '#app/_store/use-ask-mode.ts'
import { ASKING } from '#app/_text/asking.ts'
import type { NextQuestion } from '#lib/decision/outlook.ts'
import { isDone } from '#lib/plan/plan.ts'
import { progressOf } from '#lib/plan/progress.ts'
import classes from './ask-end.module.css'

/** The way to the whole recommendation. */
export function ToRecommendation({ variant = 'filled' }: { readonly variant?: 'filled' | 'default' }) {
  return (
    <Button component={Link} href="/plan/result" variant={variant}>
      {ASKING.done}
    </Button>
  )
}

/** The open questions that can still change the answer, on the path or beside it; none once it is settled. */
function useStillOpen(): readonly NextQuestion[] {
  const { evaluation, canChange } = usePlanRoom().evaluated
  const plan = usePlan((state) => state.plan)
  const progress = evaluation ? progressOf(evaluation, canChange) : null
  if (progress?.kind !== 'open') return []
  return [...progress.platform, ...progress.stack].filter(({ id }) => !isDone(id, plan))
}

/** After the last page of the path: the questions that can still change the answer, or the recommendation. */
export function AskEnd() {
  const [, setMode] = useAskMode()
  const left = useStillOpen().length
  return (
    <div className={classes.end}>
      {left === 0 ? null : <p className={classes.left}>{ASKING.left(left)}</p>}
      <ToRecommendation variant={left === 0 ? 'filled' : 'default'} />
      {left === 0 ? null : <Button onClick={() => setMode('worth')}>{ASKING.askLeft}</Button>}
    </div>
  )
}
