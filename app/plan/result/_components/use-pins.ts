'use client'

import { useState } from 'react'
import { MOST_PINNED, pinnedAs } from '#app/_store/pins.ts'
import { usePlan, usePlanStore } from '#app/_store/plan-room.tsx'
import { PLOT } from '#app/_text/frontier.ts'
import type { Stack } from '#lib/decision/stack.ts'
import type { FrontierPoint } from '#lib/plan/evaluation.ts'
import { platformName } from '#lib/plan/platform-words.ts'

type Step = { readonly openings: number; readonly said: string; readonly undo: (() => void) | null }

/** The stacks of the plan's own, how one joins or leaves the alternatives, and what was done last with the way back. */
export function usePins() {
  const store = usePlanStore()
  const pinned = usePlan((state) => state.plan.pinnedStacks)
  const openings = usePlan((state) => state.openings)
  const [last, setLast] = useState<Step | null>(null)
  const say = (said: string, undo: Step['undo']) => setLast({ openings, said, undo })
  const { pinStack, unpinStack } = store.getState()
  const nameIn = (stack: Stack) => pinnedAs(store.getState().plan.pinnedStacks, stack)?.name
  return {
    pinned: pinned ?? [],
    step: last?.openings === openings ? last : null,
    pin: (point: FrontierPoint) => {
      if (nameIn(point.stack) !== undefined) return
      pinStack(PLOT.pinName(platformName(point)), point.stack)
      const name = nameIn(point.stack)
      if (name === undefined) say(PLOT.full(MOST_PINNED), null)
      else
        say(PLOT.pinned(name), () => {
          unpinStack(name)
          say(PLOT.unpinned(name), null)
        })
    },
    unpin: (name: string) => {
      const { plan } = store.getState()
      unpinStack(name)
      say(PLOT.unpinned(name), () => {
        store.setState((state) => ({
          plan: { ...state.plan, ...(plan.pinnedStacks ? { pinnedStacks: plan.pinnedStacks } : {}) },
        }))
        say(PLOT.pinned(name), null)
      })
    },
  }
}

export type Pins = ReturnType<typeof usePins>
