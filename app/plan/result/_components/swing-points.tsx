'use client'

import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { WEIGHTS } from '#app/_text/decision.ts'
import { NumberEntry } from '#app/_ui/number-entry.tsx'
import type { Criterion } from '#lib/decision/policy.ts'
import classes from './weights-form.module.css'
import words from './words.module.css'

const MOST = 100

type Points = Readonly<Record<string, number>>

/** Weights as swing points: the heaviest gets 100, the others in proportion. */
function pointsFrom(weights: Points): Points {
  const most = Math.max(...Object.values(weights))
  return Object.fromEntries(Object.entries(weights).map(([id, one]) => [id, Math.round((MOST * one) / most)]))
}

type Typed = Readonly<Record<string, number | undefined>>

/** The points, or null while one is missing or out of range: an empty field is no zero. */
function complete(typed: Typed): Points | null {
  const given = Object.entries(typed).flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const]))
  return given.length === Object.keys(typed).length ? Object.fromEntries(given) : null
}

type RowProps = {
  readonly criterion: Criterion
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

function SwingRow({ criterion, value, onChange }: RowProps) {
  const id = useId()
  const { title, worst, best } = criterion
  return (
    <li className={classes.swing}>
      <span>
        <span id={`${id}-name`} className={classes.name}>
          {title}
        </span>
        <span id={`${id}-swing`} className={words.behind}>
          {WEIGHTS.swing(worst, best)}
        </span>
      </span>
      <NumberEntry
        className={classes.points}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-swing`}
        value={value}
        smallest={0}
        largest={MOST}
        whole={false}
        expected={WEIGHTS.expected}
        emptyCounts="at-once"
        misfitCounts="as-none"
        onChange={onChange}
      />
    </li>
  )
}

type Props = { readonly weights: Points; readonly onUse: (points: Points) => void }

/** Points per criterion, from the weights in force on; they count when they are used, not while they are typed. */
export function SwingPoints({ weights, onUse }: Props) {
  const { criteria } = useCatalog().policy
  const [typed, setTyped] = useState<Typed>(() => pointsFrom(weights))
  const points = complete(typed)
  const allZero = points !== null && Object.values(points).every((one) => one === 0)
  return (
    <details className={words.fold}>
      <summary>{WEIGHTS.give}</summary>
      <p className={words.text}>{WEIGHTS.giveNote}</p>
      <ul className={classes.swings}>
        {criteria.map((one) => (
          <SwingRow
            key={one.id}
            criterion={one}
            value={typed[one.id]}
            onChange={(value) => setTyped((old) => ({ ...old, [one.id]: value }))}
          />
        ))}
      </ul>
      <Button size="sm" disabled={points === null || allZero} onClick={() => points && onUse(points)}>
        {WEIGHTS.use}
      </Button>
      {allZero ? <p className={words.small}>{WEIGHTS.allZero}</p> : null}
      {points === null ? <p className={words.small}>{WEIGHTS.missing}</p> : null}
    </details>
  )
}
