'use client'

import { useState } from 'react'
import { useCatalog, usePlan, usePlanStore } from '#app/_store/plan-room.tsx'
import type { OwnGrowth } from '#lib/plan/plan.ts'
import { type Growing, growingIn, withGrowing } from './growth-edits.ts'

/** A field of the plan's growth; `fact`: the fact that counts while the field says nothing. */
export type GrowthEntry = { readonly field: keyof OwnGrowth; readonly fact?: string }

type Step = { readonly field: string; readonly before: Growing }
type Past = { readonly openings: number; readonly steps: readonly Step[] }

/** The plan's own field, and the fact's own value again: what counts stands in one place. */
function changed({ growth, rates }: Growing, { field, fact }: GrowthEntry, value: number | undefined): Growing {
  const { [field]: _, ...others } = growth ?? {}
  return {
    growth: value === undefined ? others : { ...others, [field]: value },
    rates: fact === undefined ? rates : { ...rates, [fact]: undefined },
  }
}

/** The growth of the plan on the screen, how it is changed, and the way back: what is typed into one field is one step. */
export function useGrowth() {
  const store = usePlanStore()
  const catalog = useCatalog()
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
    set: (entry: GrowthEntry, value: number | undefined) => {
      const { field } = entry
      if (steps.at(-1)?.field !== field) setPast({ openings, steps: [...steps, { field, before: growing }] })
      put(changed(growing, entry, value))
    },
    undo: () => {
      const last = steps.at(-1)
      if (!last) return
      setPast({ openings, steps: steps.slice(0, -1) })
      put(last.before)
    },
  }
}
