'use client'

import { Button } from '@mantine/core'
import { usePlan } from '#app/_store/plan-room.tsx'
import { FIGURES, QUESTIONS } from '#app/_text/review.ts'
import { amountText } from '#app/_text/units.ts'
import type { Question } from '#lib/decision/question.ts'
import type { Override } from '#lib/plan/plan.ts'
import { numberText } from '#lib/report/number-text.ts'
import classes from './override-note.module.css'

function figureText({ answer }: Question, override: Override): string {
  const unit = 'unit' in answer ? answer.unit : ''
  if (typeof override === 'number') return amountText(override, unit)
  const { low, likely, high } = override
  return `${amountText(likely, unit)} (${FIGURES.range(numberText(low), numberText(high))})`
}

/** Says at a question that the plan's own figure stands in for its answer, with the way to the figure and out of it. */
export function OverrideNote({ question }: { readonly question: Question }) {
  const { id } = question
  const override = usePlan((state) => state.plan.overrides?.[id])
  const answered = usePlan((state) => state.plan.answers[id] !== undefined)
  const setOverride = usePlan((state) => state.override)
  if (override === undefined) return null
  return (
    <p className={classes.note} role="note">
      <span>
        {QUESTIONS.overridden(figureText(question, override))} <a href={`#figure-${id}`}>{FIGURES.heading}</a>
        {QUESTIONS.overriddenEnd(answered)}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => setOverride(id, undefined)}>
        {answered ? QUESTIONS.useAnswer : QUESTIONS.dropOverride}
      </Button>
    </p>
  )
}
