'use client'

import { useEffect, useState } from 'react'
import { markOf } from '#app/_parts/marks.ts'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import type { SheetState } from '#app/_store/use-sheet.ts'
import { CHANGED, RESULT } from '#app/_text/result.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import hidden from '#app/_ui/spoken.module.css'
import { Status } from '#app/_ui/status.tsx'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { ROBUSTNESS } from '#lib/report/words.ts'
import { costInShort } from './cost-in-short.ts'
import classes from './result-bar.module.css'
import { platformBefore } from './what-changed.tsx'

const PAUSE_MS = 700

function sentenceOf(evaluation: Evaluation, was: string | null): string {
  const { recommendation, alternatives } = evaluation
  if (recommendation.kind === 'none-qualifies') return RESULT.noneQualifies
  const own = alternatives.find((one) => one.eligible)
  const cost = own ? `, ${costInShort(own)}` : ''
  const { robustness, provisional } = recommendation
  const sure = `${ROBUSTNESS[robustness].word}${provisional ? `, ${RESULT.provisional.toLowerCase()}` : ''}`
  const before = was === null ? '' : ` (${CHANGED.was(was)})`
  return `${platformName(recommendation)}${before}: ${sure}${cost}`
}

/** Without an evaluation: the prices cannot be read, are on their way, or the sums are not done yet. */
function waitingFor(prices: SheetState): string {
  if (prices.kind === 'failed') return RESULT.barFailed(prices.region)
  return prices.kind === 'loading' ? RESULT.pricesLoading(prices.region) : RESULT.loading
}

/** The result in one line: a bar at the foot of a phone, and, once the answers rest, spoken politely. */
export function ResultBar() {
  const { evaluated, changed, prices } = usePlanRoom()
  const { evaluation } = evaluated
  const sentence = evaluation ? sentenceOf(evaluation, platformBefore(changed, evaluation)) : waitingFor(prices)
  const failed = evaluation === null && prices.kind === 'failed'
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <>
      <a className={`${classes.bar} ${failed ? classes.failed : ''}`} href="#result">
        {failed ? <Status kind="shut" word={RESULT.noPricesWord} /> : null}
        {evaluation ? <PlatformMark kind={markOf(evaluation.recommendation.platform)} /> : null}
        <span>{sentence}</span>
        <span className={classes.jump}>{RESULT.jump}</span>
      </a>
      <p className={hidden.spoken} role="status">
        {spoken}
      </p>
    </>
  )
}
