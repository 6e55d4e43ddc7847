'use client'

import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { FIGURES } from '#app/_text/review.ts'
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
      <ul className={classes.list}>
        {figures.map((figure) => (
          <FigureRow key={`${figure.kind}-${figure.id}`} figure={figure} />
        ))}
      </ul>
    </>
  )
}

/** Every default and fact behind the bills, each with its source and open to change. */
export function Figures() {
  const { catalog, evaluated } = usePlanRoom()
  const [shown, setShown] = useState(false)
  const { plan, evaluation } = evaluated
  const figures = useMemo(() => {
    const asked = new Set(catalog.policy.questions.filter((one) => one.quick !== null).map((one) => one.id))
    const all = evaluation ? figuresBehind(evaluation, { plan, catalog }) : []
    const overridden = (id: string) => plan.overrides?.[id] !== undefined
    return all.filter((one) => one.kind === 'fact' || !asked.has(one.id) || overridden(one.id))
  }, [plan, evaluation, catalog])
  useSought('figure', () => {
    setShown(true)
    return true
  })
  return (
    <section className={classes.card} aria-labelledby="assumptions">
      <h2 id="assumptions" className={classes.heading}>
        {FIGURES.heading}
      </h2>
      <p className={classes.intro}>{FIGURES.intro}</p>
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
