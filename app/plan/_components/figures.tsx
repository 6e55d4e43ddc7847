'use client'

import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { FIGURES } from '#app/_text/review.ts'
import card from '#app/_ui/card.module.css'
import fields from '#app/_ui/field-rows.module.css'
import type { Question } from '#lib/decision/question.ts'
import { quickPath } from '#lib/decision/quick-path.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { type Figure, figuresBehind } from '#lib/plan/figure-list.ts'
import { FigureRow } from './figure-row.tsx'
import classes from './figures.module.css'
import { useSought } from './use-sought.ts'

type GroupProps = { readonly heading: string; readonly figures: readonly Figure[] }

function FigureGroup({ heading, figures }: GroupProps) {
  if (figures.length === 0) return null
  return (
    <>
      <h3 className={classes.group}>{heading}</h3>
      <ul className={`${fields.rows} ${classes.list}`}>
        {figures.map((figure) => (
          <FigureRow key={`${figure.kind}-${figure.id}`} figure={figure} />
        ))}
      </ul>
    </>
  )
}

/** Facts that only stand in for an answer which has a row of its own: one figure is changed in one place. */
function onlyStandIns(figures: readonly Figure[], { alternatives }: Evaluation, questions: readonly Question[]) {
  const used = new Set(alternatives.flatMap(({ lines }) => lines.flatMap(({ from }) => from)))
  const shown = questions.filter(({ id }) => figures.some((one) => one.kind === 'question' && one.id === id))
  const behind = shown.flatMap(({ default: fallback }) => (fallback?.kind === 'fact' ? [fallback.fact] : []))
  return new Set(behind.filter((id) => !used.has(`fact:${id}`)))
}

/** Every default and fact behind the bills, each with its source and open to change. */
export function Figures() {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const [shown, setShown] = useState(false)
  const { plan, evaluation } = evaluated
  const figures = useMemo(() => {
    if (!evaluation) return []
    const asked = new Set(quickPath(catalog.policy.questions, plan.answers).map((one) => one.id))
    const overridden = (id: string) => plan.overrides?.[id] !== undefined
    const all = figuresBehind(evaluation, { plan, catalog })
    const own = all.filter((one) => one.kind === 'fact' || !asked.has(one.id) || overridden(one.id))
    const standIns = onlyStandIns(own, evaluation, catalog.policy.questions)
    return own.filter((one) => one.kind === 'question' || one.given || !standIns.has(one.id))
  }, [plan, evaluation, catalog])
  useSought('figure', () => {
    setShown(true)
    return true
  })
  return (
    <section className={card.card} aria-labelledby="assumptions">
      <h2 id="assumptions" className={card.heading}>
        {FIGURES.heading}
      </h2>
      <p className={card.intro}>{FIGURES.intro}</p>
      <Button
        variant="default"
        size="sm"
        aria-expanded={shown}
        disabled={figures.length === 0}
        onClick={() => setShown(!shown)}
      >
        {shown ? FIGURES.hide : FIGURES.show(figures.length)}
      </Button>
      {shown ? (
        <>
          <FigureGroup heading={FIGURES.quantities} figures={figures.filter((one) => one.kind === 'question')} />
          <FigureGroup heading={FIGURES.facts} figures={figures.filter((one) => one.kind === 'fact')} />
        </>
      ) : null}
    </section>
  )
}
