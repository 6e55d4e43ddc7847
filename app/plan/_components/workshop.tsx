'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { STATUS_OF } from '#app/_parts/marks.ts'
import { useIsPending, usePlanRoom } from '#app/_store/plan-room.tsx'
import { ASKING } from '#app/_text/asking.ts'
import { RESULT } from '#app/_text/result.ts'
import { STAGE_NAMES } from '#app/_text/review.ts'
import { Status } from '#app/_ui/status.tsx'
import type { Question } from '#lib/decision/question.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { ROBUSTNESS } from '#lib/report/words.ts'
import { ToRecommendation } from './ask-end.tsx'
import { AskPager } from './ask-pager.tsx'
import { ProgressLine } from './ask-progress.tsx'
import { costInShort } from './cost-in-short.ts'
import { QuestionCard } from './question-card.tsx'
import { UndoRedo } from './undo-redo.tsx'
import classes from './workshop.module.css'

/** The recommendation as it stands, in a line. */
function Verdict() {
  const { evaluated, prices } = usePlanRoom()
  const { evaluation } = evaluated
  const pending = useIsPending()
  if (!evaluation) return <>{prices.kind === 'failed' ? ASKING.noVerdict : ASKING.waiting}</>
  const { recommendation, alternatives } = evaluation
  const own = alternatives.find((one) => one.eligible)
  const { kind, robustness, provisional } = recommendation
  if (kind === 'none-qualifies') return <Status kind="shut" word={RESULT.noneQualifies} />
  return (
    <>
      <strong className={pending ? classes.pending : undefined}>{platformName(recommendation)}</strong>
      <Status kind={STATUS_OF[robustness]} word={ROBUSTNESS[robustness].word} />
      {provisional ? <Status kind="open" word={RESULT.provisional} /> : null}
      {own ? <span className={classes.cost}>{costInShort(own)}</span> : null}
    </>
  )
}

type Props = {
  readonly path: readonly Question[]
  readonly question: Question
  readonly onTurn: (step: -1 | 1) => void
  readonly onClose: () => void
}

/** One question over the whole screen, large enough for a room, with the recommendation below. */
export function Workshop({ path, question, onTurn, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const own = dialog.current
    own?.showModal() // remembers where the focus was, and closing goes back there
    own?.querySelector<HTMLElement>('[role=group]')?.focus()
    return () => own?.close()
  }, [])
  const at = path.indexOf(question)
  const place = ASKING.placeIn(ASKING.place(at + 1, path.length, 'Question'), STAGE_NAMES[question.stage])
  const leave = (
    <Button className={classes.leave ?? ''} variant="subtle" size="compact-sm" onClick={() => dialog.current?.close()}>
      {ASKING.leave}
    </Button>
  )
  return (
    <dialog ref={dialog} className={classes.workshop} aria-label={ASKING.workshop} onClose={onClose}>
      <div className={classes.question}>
        <AskPager
          place={place}
          title={question.wording?.ask ?? question.label}
          isFirst={at === 0}
          isLast={at === path.length - 1}
          keys={ASKING.workshopKeys}
          onTurn={onTurn}
          aside={leave}
          end={
            <p className={classes.end}>
              <ToRecommendation />
            </p>
          }
        >
          <QuestionCard key={question.id} question={question} inDialog />
        </AskPager>
      </div>
      <div className={classes.foot}>
        <div className={classes.verdict} role="status" aria-label={ASKING.verdict}>
          <Verdict />
          <span className={classes.progress}>
            <ProgressLine />
          </span>
        </div>
        <UndoRedo />
      </div>
    </dialog>
  )
}
