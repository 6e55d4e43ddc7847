'use client'

import { Skeleton } from '@mantine/core'
import { useIsPending, usePlanRoom } from '#app/_store/plan-room.tsx'
import { ASKING } from '#app/_text/asking.ts'
import { RESULT } from '#app/_text/result.ts'
import frame from '#app/_ui/page-frame.module.css'
import { PanelResult } from './panel-result.tsx'
import classes from './result-panel.module.css'

type Props = {
  /** False while the question worth asking next is asked beside. */
  readonly asks: boolean
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

/** What stands there before anything is known: prices out of reach are said, others are on their way. */
const Without = ({ failed }: { readonly failed: boolean }) =>
  failed ? <p className={frame.text}>{ASKING.noVerdict}</p> : <Waiting />

/** The recommendation with its totals, as of the answers on the left. */
export function ResultPanel({ asks }: Props) {
  const { ready, evaluated, prices } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const pending = useIsPending()
  const failed = prices.kind === 'failed'
  return (
    <aside
      id="result"
      aria-busy={!ready || pending || (evaluation === null && !failed)}
      className={classes.panel}
      aria-labelledby="result-heading"
      tabIndex={-1}
    >
      <h2 id="result-heading" className={classes.heading}>
        {RESULT.heading}
      </h2>
      {evaluation ? <PanelResult plan={plan} evaluation={evaluation} asks={asks} /> : <Without failed={failed} />}
    </aside>
  )
}
