'use client'

import { useState } from 'react'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { type Growing, growingIn, withGrowing } from './growth-edits.ts'

/** A growth of the plan's own, or the fact of a rate. */
export type GrowthField =
  | { readonly part: 'months' | 'modelsPerYear' }
  | { readonly part: 'rate'; readonly fact: string }

type Step = { readonly field: string; readonly before: Growing }
type Past = { readonly openings: number; readonly steps: readonly Step[] }

const nameOf = (field: GrowthField): string => (field.part === 'rate' ? field.fact : field.part)

function changed({ growth, rates }: Growing, field: GrowthField, value: number | undefined): Growing {
  if (field.part === 'rate') return { growth, rates: { ...rates, [field.fact]: value } }
  const { [field.part]: _, ...others } = growth ?? {}
  return { growth: value === undefined ? others : { ...others, [field.part]: value }, rates }
}

/** The growth of the plan on the screen, how it is changed, and the way back: what is typed into one field is one step. */
export function useGrowth() {
  const { store, catalog } = usePlanRoom()
  const plan = usePlan((state) => state.plan)
  const openings = usePlan((state) => state.openings)
  const [past, setPast] = useState<Past>({ openings, steps: [] })
  const steps = past.openings === openings ? past.steps : []
  const facts = catalog.growth.grows.map(({ rate }) => rate.replace(/^fact:/, ''))
  const growing = growingIn(plan, facts)
  const put = (next: Growing) => store.setState(({ plan: old }) => ({ plan: withGrowing(old, next) }))
  return {
    growing,
    canUndo: steps.length > 0,
    set: (field: GrowthField, value: number | undefined) => {
      const name = nameOf(field)
      if (steps.at(-1)?.field !== name) setPast({ openings, steps: [...steps, { field: name, before: growing }] })
      put(changed(growing, field, value))
    },
    undo: () => {
      const last = steps.at(-1)
      if (!last) return
      setPast({ openings, steps: steps.slice(0, -1) })
      put(last.before)
    },
  }
}
