'use client'

import { Skeleton } from '@mantine/core'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { COMPARE, COMPARE_TABLE } from '#app/_text/compare.ts'
import card from '#app/_ui/card.module.css'
import frame from '#app/_ui/page-frame.module.css'
import type { ScenarioPreset } from '#lib/plan/scenario-presets.ts'
import { variantsOf } from '#lib/plan/scenarios.ts'
import { BackToQuestions } from '../../_components/back-to-questions.tsx'
import classes from './compare.module.css'
import { ComparisonView } from './comparison-view.tsx'
import { MakeScenario } from './make-scenario.tsx'
import { ScenarioList } from './scenario-list.tsx'
import { UndoStep } from './undo-step.tsx'

/** As many columns as can be read side by side; the plan itself is one of them. */
const MOST_COLUMNS = 6

const NONE: readonly never[] = []

type Props = { readonly presets: readonly ScenarioPreset[] }

/** Which variants are columns: the plan, and the scenarios that nobody took out, as far as there is room. */
function useColumns() {
  const plan = usePlan((state) => state.plan)
  const [out, setOut] = useState<readonly string[]>([])
  const variants = useMemo(() => variantsOf(plan), [plan])
  const columns = useMemo(
    () => variants.filter(({ name, scenario }) => scenario === null || !out.includes(name)).slice(0, MOST_COLUMNS),
    [variants, out],
  )
  const shownAt = (at: number) => ({
    isShown: columns.some(({ scenario }) => scenario === at),
    isFull: columns.length >= MOST_COLUMNS,
    onShow: (isShown: boolean) => {
      const names = variants.flatMap(({ name, scenario }) => (scenario === at ? [name] : []))
      setOut((before) => (isShown ? before.filter((name) => !names.includes(name)) : [...before, ...names]))
    },
  })
  return { columns, shownAt, isFull: variants.length > MOST_COLUMNS }
}

function Scenarios({ presets }: Props) {
  const scenarios = usePlan((state) => state.plan.scenarios ?? NONE)
  const [openAt, setOpenAt] = useState<number | null>(null)
  const [madeAt, setMadeAt] = useState<number | null>(null)
  const { columns, shownAt, isFull } = useColumns()
  const onMade = (at: number, isEmpty: boolean) => {
    setOpenAt(isEmpty ? at : null)
    setMadeAt(at)
  }
  const make = <MakeScenario presets={presets} onMade={onMade} />
  if (scenarios.length === 0)
    return (
      <>
        <section className={`${card.card} ${classes.empty}`}>
          <h2 className={card.heading}>{COMPARE.none}</h2>
          <p className={frame.text}>{COMPARE.noneText}</p>
          {make}
        </section>
        <ComparisonView variants={columns} />
      </>
    )
  return (
    <>
      <ScenarioList scenarios={scenarios} shownAt={shownAt} openAt={openAt} madeAt={madeAt} onOpen={setOpenAt} />
      {isFull ? <p className={frame.text}>{COMPARE.inTableMost(MOST_COLUMNS)}</p> : null}
      <details className={classes.more}>
        <summary>{COMPARE.another}</summary>
        {make}
      </details>
      <ComparisonView variants={columns} />
    </>
  )
}

/** The page of the scenarios: what they are, what they say otherwise, and what comes of it. */
export function Compare({ presets }: Props) {
  const { ready } = usePlanRoom()
  const openings = usePlan((state) => state.openings)
  const name = usePlan((state) => state.plan.name)
  return (
    <div className={`${frame.frame} ${classes.page}`}>
      <p className={classes.back}>
        <BackToQuestions /> <Link href="/plan/result">{COMPARE.toResult}</Link>
      </p>
      <h1 className={frame.title}>
        {COMPARE.heading} <span className={classes.of}>{ready ? name : ''}</span>
      </h1>
      <p className={frame.text}>{COMPARE.intro}</p>
      {ready ? (
        <>
          <UndoStep />
          <Scenarios key={openings} presets={presets} />
        </>
      ) : (
        <div role="status" aria-label={COMPARE_TABLE.loading}>
          <Skeleton height={240} />
        </div>
      )}
    </div>
  )
}
