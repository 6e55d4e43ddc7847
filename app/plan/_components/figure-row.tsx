'use client'

import { Button } from '@mantine/core'
import { useId } from 'react'
import { FactLink } from '#app/_parts/fact-link.tsx'
import { useCatalog, usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { FIGURES } from '#app/_text/review.ts'
import { unitWords } from '#app/_text/units.ts'
import fields from '#app/_ui/field-rows.module.css'
import type { Question } from '#lib/decision/question.ts'
import { type Figure, isUnusual } from '#lib/plan/figure-list.ts'
import type { Override, Plan } from '#lib/plan/plan.ts'
import { answerText } from '#lib/report/answer-text.ts'
import { numberText } from '#lib/report/number-text.ts'
import { FigureField } from './figure-field.tsx'
import { limitsOf } from './figure-limits.ts'
import { FigureSpread } from './figure-spread.tsx'

const rangeText = (low: number, high: number): string => FIGURES.range(numberText(low), numberText(high))

const spreadOf = ({ low, high }: Figure): readonly string[] =>
  low === undefined || high === undefined ? [] : [rangeText(low, high)]

/** What is said of a figure the plan gives itself: whose it is, what it replaces, whether it is out of the usual. */
function notesOnGiven(figure: Figure, plan: Plan, question: Question | undefined): readonly string[] {
  const { id, kind, usual } = figure
  const override = kind === 'question' ? plan.overrides?.[id] : undefined
  const answer = override === undefined ? undefined : plan.answers[id]
  const replaced = question && answer !== undefined ? [FIGURES.inPlaceOf(answerText(question, answer))] : []
  const out = isUnusual(figure) && usual ? [FIGURES.outside(numberText(usual[0]), numberText(usual[1]))] : []
  return [FIGURES.yours, ...spreadOf(figure), ...replaced, ...out]
}

function notesOnDefault(figure: Figure): readonly string[] {
  const { basis, source } = figure
  const words = basis === 'judgement' ? [FIGURES.judgement] : []
  return [...spreadOf(figure), ...words, source.replaceAll(' * ', ' × ')].filter(Boolean)
}

/** How a figure is changed, and how its default comes back: a fact, an answer, or what stands in for an answer. */
function useChange({ id, kind }: Figure): (value: Override | string | undefined) => void {
  const answer = usePlan((state) => state.answer)
  const override = usePlan((state) => state.override)
  const editFact = usePlan((state) => state.editFact)
  const overridden = usePlan((state) => kind === 'question' && state.plan.overrides?.[id] !== undefined)
  return (value) => {
    if (kind === 'question' && !overridden && typeof value !== 'object') answer(id, value)
    else if (typeof value !== 'string') (kind === 'fact' ? editFact : override)(id, value)
  }
}

function Warning({ figure }: { readonly figure: Figure }) {
  const { usual } = figure
  if (!usual || !isUnusual(figure)) return null
  return (
    <span className={fields.warning} role="status">
      {FIGURES.unusual(numberText(usual[0]), numberText(usual[1]))}
    </span>
  )
}

/** One figure: its value in a field, its unit, where it comes from, and the way back to the default. */
export function FigureRow({ figure }: { readonly figure: Figure }) {
  const { id, kind, title, unit, given } = figure
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const set = useChange(figure)
  const labelId = useId()
  const own = usePlan((state) => (kind === 'fact' ? state.plan.assumptions : state.plan.overrides)?.[id])
  const range = typeof own === 'object' ? own : null
  const question = kind === 'question' ? catalog.policy.questions.find((one) => one.id === id) : undefined
  const fact = kind === 'fact' ? id : question?.default?.kind === 'fact' ? question.default.fact : undefined
  const notes = given ? notesOnGiven(figure, evaluated.plan, question) : notesOnDefault(figure)
  return (
    <li id={`figure-${id}`} className={fields.row} tabIndex={-1}>
      <span id={labelId} className={fields.title}>
        {fact === undefined ? title : <FactLink id={fact}>{title}</FactLink>}
        <span className={given ? fields.yours : fields.note}>{notes.join(' · ')}</span>
      </span>
      <span className={fields.entry}>
        <FigureField
          {...{ figure, range }}
          answer={question?.answer}
          labelledBy={labelId}
          onChange={(value) => set(range && typeof value === 'number' ? { ...range, likely: value } : value)}
        />
        <span className={fields.unit}>{unitWords(unit, figure.value)}</span>
        <Button
          className={fields.reset}
          variant="subtle"
          size="compact-xs"
          style={{ visibility: given ? 'visible' : 'hidden' }}
          aria-label={FIGURES.reset(title)}
          onClick={() => set(undefined)}
        >
          {FIGURES.resetShort}
        </Button>
        <FigureSpread
          {...{ figure, range }}
          limits={limitsOf(figure, question?.answer)}
          labelledBy={labelId}
          onChange={set}
        />
      </span>
      <Warning figure={figure} />
    </li>
  )
}
