'use client'

import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { PROGRESS } from '#app/_text/asking.ts'
import { changedText } from '#app/_text/decision.ts'
import type { NextQuestion } from '#lib/decision/outlook.ts'
import type { Question } from '#lib/decision/question.ts'
import { type Progress, progressOf } from '#lib/plan/progress.ts'
import { questionLabel } from '#lib/report/answer-text.ts'
import classes from './ask-progress.module.css'
import { QuestionLink } from './question-link.tsx'

/** How far a review has come, in a sentence. */
function progressText(progress: Progress, questions: readonly Question[]): string {
  switch (progress.kind) {
    case 'settled':
      return PROGRESS.settled
    case 'open': {
      const [platform, stack] = [progress.platform.length, progress.stack.length]
      return `${PROGRESS.open(platform + stack)}${PROGRESS.split(platform, stack)}`
    }
    case 'cap':
      return PROGRESS.cap(questionLabel(questions, progress.question.id))
    case 'unmoved':
      return PROGRESS.unmoved
    default:
      return progress satisfies never
  }
}

type GroupProps = { readonly heading: string; readonly found: readonly NextQuestion[] }

function Group({ heading, found }: GroupProps) {
  const { questions } = useCatalog().policy
  if (found.length === 0) return null
  return (
    <>
      <p className={classes.heading}>{heading}</p>
      <ul className={classes.list}>
        {found.map(({ id, changes }) => (
          <li key={id}>
            <QuestionLink id={id}>{questionLabel(questions, id)}</QuestionLink>:{' '}
            {PROGRESS.changes(changedText(changes))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the open questions can still change, in one line; nothing before it is known. */
export function ProgressLine() {
  const { questions } = useCatalog().policy
  const { evaluation, canChange } = usePlanRoom().evaluated
  return evaluation ? progressText(progressOf(evaluation, canChange), questions) : null
}

/** What the open questions can still change: how many, which, and what. */
export function AskProgress() {
  const { policy } = useCatalog()
  const { evaluation, canChange } = usePlanRoom().evaluated
  const progress = evaluation ? progressOf(evaluation, canChange) : null
  return (
    <section className={classes.progress} aria-label={PROGRESS.label}>
      <p className={classes.line} role="status">
        <ProgressLine /> {progress?.kind === 'settled' ? PROGRESS.settledMore : ''}
      </p>
      {progress?.kind === 'open' ? (
        <details className={classes.which}>
          <summary>{PROGRESS.which}</summary>
          <Group heading={PROGRESS.platform} found={progress.platform} />
          <Group heading={PROGRESS.stack} found={progress.stack} />
          <p className={classes.drawn}>{PROGRESS.drawn(policy.robustness.questionDraws)}</p>
        </details>
      ) : null}
    </section>
  )
}
