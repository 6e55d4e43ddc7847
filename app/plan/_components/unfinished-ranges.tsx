'use client'

import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { SPREAD } from '#app/_text/asking.ts'
import { doesNotApply } from '#lib/plan/plan.ts'
import { questionLabel } from '#lib/report/answer-text.ts'
import { QuestionLink } from './question-link.tsx'
import classes from './spread-fields.module.css'

/** The ranges that were begun and do not count, each with the way to it: none is lost when its page is left. */
export function UnfinishedRanges() {
  const { questions } = useCatalog().policy
  const begun = usePlan(({ halfTyped, plan }) =>
    Object.keys(halfTyped)
      .filter((id) => !doesNotApply(id, plan))
      .join(),
  )
  if (begun === '') return null
  return (
    <p className={classes.warning} role="note">
      {SPREAD.unfinished}{' '}
      {begun.split(',').map((id, at) => (
        <span key={id}>
          {at === 0 ? '' : ', '}
          <QuestionLink id={id}>{questionLabel(questions, id)}</QuestionLink>
        </span>
      ))}
    </p>
  )
}
