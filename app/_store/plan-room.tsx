'use client'

import { createContext, type ReactNode, use, useDeferredValue, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createPlanStore, type PlanState, type PlanStore } from '#app/_store/plan-store.ts'
import type { UnreadableText } from '#app/_store/saved-plan.ts'
import { type RoomFault, useKeptPlan } from '#app/_store/use-kept-plan.ts'
import { type SheetState, useSheet } from '#app/_store/use-sheet.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** A plan with what follows from it; `evaluation` is null until the prices are there. */
export type Evaluated = {
  readonly plan: Plan
  readonly evaluation: Evaluation | null
  /** The plan on the screen is newer than this one: its evaluation is on the way. */
  readonly pending: boolean
}

type Room = {
  readonly store: PlanStore
  readonly catalog: Catalog
  /** The saved plan and the link have been looked at. */
  readonly ready: boolean
  readonly evaluated: Evaluated
  readonly prices: SheetState
  readonly retryPrices: () => void
  readonly faults: readonly RoomFault[]
  /** Kept texts that could not be read, until somebody discards them. */
  readonly unreadable: readonly UnreadableText[]
  readonly forget: (text: UnreadableText) => void
}

const RoomContext = createContext<Room | null>(null)

type Props = {
  readonly catalog: Catalog
  readonly sheet: PriceSheet
  readonly name: string
  readonly children: ReactNode
}

/** The room every page of a plan is in: one store per page load, and the evaluation that follows from it. */
export function PlanRoom({ catalog, sheet, name, children }: Props) {
  const [store] = useState(() => createPlanStore(emptyPlan(name)))
  const { ready, ...kept } = useKeptPlan(store, catalog)
  const newest = useStore(store, (state) => state.plan)
  const shown = useDeferredValue(ready ? newest : null) // typing never waits for the evaluation
  const plan = shown ?? newest
  const { state: prices, retry } = useSheet(regionOf(plan, catalog), sheet)
  const priced = prices.kind === 'ready' ? prices.sheet : null
  const evaluation = useMemo(
    () => (shown && priced ? evaluatePlan(shown, catalog, priced) : null),
    [shown, catalog, priced],
  )
  const evaluated = useMemo(() => ({ plan, evaluation, pending: plan !== newest }), [plan, newest, evaluation])
  return (
    <RoomContext value={{ store, catalog, ready, evaluated, prices, retryPrices: retry, ...kept }}>
      {children}
    </RoomContext>
  )
}

/** The room a component stands in. */
export function usePlanRoom(): Room {
  const room = use(RoomContext)
  if (!room) throw new Error('usePlanRoom outside of PlanRoom')
  return room
}

/** A part of the plan's state. */
export function usePlan<Part>(select: (state: PlanState) => Part): Part {
  return useStore(usePlanRoom().store, select)
}
