'use client'

import { Button } from '@mantine/core'
import { useId } from 'react'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { FIGURES } from '#app/_text/review.ts'
import { unitWords } from '#app/_text/units.ts'
import type { Figure } from '#lib/plan/figure-list.ts'
import { numberText } from '#lib/report/number-text.ts'
import { FigureField } from './figure-field.tsx'
import classes from './figures.module.css'

function noteOf({ given, basis, source, low, high }: Figure): string {
  if (given) return FIGURES.yours
  const range = low === undefined || high === undefined ? [] : [FIGURES.range(numberText(low), numberText(high))]
  const words = basis === 'judgement' ? [FIGURES.judgement] : []
  return [...range, ...words, source].filter(Boolean).join(' · ')
}

/** One figure: its value in a field, its unit, where it comes from, and the way back to the default. */
export function FigureRow({ figure }: { readonly figure: Figure }) {
  const { id, kind, title, unit, given } = figure
  const { catalog } = usePlanRoom()
  const answer = usePlan((state) => state.answer)
  const editFact = usePlan((state) => state.editFact)
  const labelId = useId()
  const question = kind === 'question' ? catalog.policy.questions.find((one) => one.id === id) : undefined
  const set = (value: number | string | undefined) => {
    if (kind === 'question') answer(id, value)
    else if (typeof value !== 'string') editFact(id, value)
  }
  return (
    <li className={classes.row}>
      <span id={labelId} className={classes.title}>
        {title}
        <span className={given ? classes.yours : classes.note}>{noteOf(figure)}</span>
      </span>
      <span className={classes.entry}>
        <FigureField figure={figure} answer={question?.answer} labelledBy={labelId} onChange={set} />
        <span className={classes.unit}>{unitWords(unit)}</span>
        <Button
          className={classes.reset}
          variant="subtle"
          size="compact-xs"
          style={{ visibility: given ? 'visible' : 'hidden' }}
          aria-label={FIGURES.reset(title)}
          onClick={() => set(undefined)}
        >
          {FIGURES.resetShort}
        </Button>
      </span>
    </li>
  )
}
