'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import type { Weighing } from '#app/_store/plan-store.ts'
import { percentOf, WEIGHTS } from '#app/_text/decision.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { WeightSet } from '#lib/decision/policy.ts'
import type { Ranking } from '#lib/plan/evaluation.ts'
import { SwingPoints } from './swing-points.tsx'
import classes from './weights-form.module.css'
import words from './words.module.css'

const [STANDARD, MIX, OWN] = ['', '*mix', '*own']

/** Whose weights a plan takes, as an entry of the list. */
function entryOf({ weights, roleWeights }: Weighing): string {
  if (weights) return OWN
  const roles = Object.keys(roleWeights ?? {})
  return roles.length === 0 ? STANDARD : roles.length === 1 ? (roles[0] ?? STANDARD) : MIX
}

function fromText({ from }: Ranking, { roleWeights }: Weighing, sets: readonly WeightSet[]): string {
  if (from !== 'roles') return WEIGHTS.from[from]
  const names = sets.flatMap(({ id, title }) => (roleWeights?.[id] === undefined ? [] : [title]))
  return WEIGHTS.from.roles(names.join(', '))
}

/** The entries of the list: what can be chosen, and what the plan holds besides. */
function entriesFor(entry: string, [, ...roles]: readonly WeightSet[]) {
  return [
    { value: STANDARD, label: WEIGHTS.standard },
    ...roles.map(({ id, title }) => ({ value: id, label: title })),
    ...(entry === MIX ? [{ value: MIX, label: WEIGHTS.mix }] : []),
    ...(entry === OWN ? [{ value: OWN, label: WEIGHTS.own }] : []),
  ]
}

/** What matters to the team: whose weights count, or points of one's own; every change can be undone. */
export function WeightsForm({ ranking }: { readonly ranking: Ranking }) {
  const { criteria, weightSets } = useCatalog().policy
  const weights = usePlan((state) => state.plan.weights)
  const roleWeights = usePlan((state) => state.plan.roleWeights)
  const past = usePlan((state) => state.pastWeighings.length)
  const weigh = usePlan((state) => state.weigh)
  const undo = usePlan((state) => state.undoWeighing)
  const [said, setSaid] = useState('')
  const weighing: Weighing = { ...(weights ? { weights } : {}), ...(roleWeights ? { roleWeights } : {}) }
  const entry = entryOf(weighing)
  const choose = (value: string) => {
    setSaid('')
    if (value !== MIX && value !== OWN) weigh(value === STANDARD ? {} : { roleWeights: { [value]: 1 } })
  }
  return (
    <>
      <p className={words.text}>{WEIGHTS.intro}</p>
      <div className={classes.choice}>
        <NativeSelect
          className={classes.select}
          label={WEIGHTS.whose}
          data={entriesFor(entry, weightSets)}
          value={entry}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={past === 0}
          onClick={() => {
            undo()
            setSaid(WEIGHTS.undone)
          }}
        >
          {WEIGHTS.undo}
        </Button>
        <p className={classes.said} role="status">
          {said}
        </p>
      </div>
      <p className={words.text}>
        {WEIGHTS.inForce}: <strong data-testid="weights-from">{fromText(ranking, weighing, weightSets)}</strong>
      </p>
      <div className={classes.table}>
        <PlainTable
          name={WEIGHTS.table}
          columns={[{ head: WEIGHTS.criterion }, { head: WEIGHTS.weight, look: 'amount' }]}
          rows={criteria.map(({ id, title, meaning }) => ({
            key: id,
            cells: [
              <span key="name" title={meaning}>
                {title}
              </span>,
              percentOf(ranking.weights[id] ?? 0),
            ],
          }))}
        />
      </div>
      <SwingPoints
        key={JSON.stringify(ranking.weights)}
        weights={ranking.weights}
        onUse={(own) => weigh({ weights: own })}
      />
    </>
  )
}
