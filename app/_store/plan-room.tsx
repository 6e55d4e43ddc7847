'use client'

import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createPlanStore, type PlanState, type PlanStore } from '#app/_store/plan-store.ts'
import type { UnreadableText } from '#app/_store/saved-plan.ts'
import { judgeAhead, useEvaluations } from '#app/_store/use-evaluations.ts'
import { type RoomFault, useKeptPlan } from '#app/_store/use-kept-plan.ts'
import { type SheetState, useSheet } from '#app/_store/use-sheet.ts'
import { useWhatChanged, type WhatChanged } from '#app/_store/use-what-changed.ts'
import type { NextQuestion } from '#lib/decision/outlook.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** A plan with what follows from it; `evaluation` is null until the prices are there. */
export type Evaluated = {
  readonly plan: Plan
  readonly evaluation: Evaluation | null
  /** The open questions that can change its platform or stack, those that do so most often first. */
  readonly canChange: readonly NextQuestion[]
  /** The prices it was evaluated with. */
  readonly sheet: PriceSheet | null
}

/** What stays the same as long as the page is open. */
type Base = { readonly store: PlanStore; readonly catalog: Catalog }

/** What is read of a plan, and follows from it. */
type Room = {
  /** The saved plan and the link have been looked at. */
  readonly ready: boolean
  readonly evaluated: Evaluated
  /** What the last edit changed in it. */
  readonly changed: WhatChanged | null
  readonly prices: SheetState
  readonly retryPrices: () => void
  readonly faults: readonly RoomFault[]
  /** Kept texts that could not be read, until somebody discards them. */
  readonly unreadable: readonly UnreadableText[]
  readonly forget: (text: UnreadableText) => void
}

// Two contexts, so that a question on the screen is not drawn again because an evaluation came in.
const BaseContext = createContext<Base | null>(null)
const RoomContext = createContext<Room | null>(null)

/** What plans are judged and priced by at first. */
export type RoomData = { readonly catalog: Catalog; readonly sheet: PriceSheet }

type Props = {
  /** `RoomData` as JSON: a text is read in a fraction of the time that as many values of a page take. */
  readonly text: string
  readonly name: string
  readonly children: ReactNode
}

const NOT_YET = { evaluation: null, canChange: [], sheet: null } as const

/** What follows from a plan, worked out beside the main thread: typing never waits for it. Null before anything is known. */
function useEvaluated(plan: Plan | null, prices: SheetState, catalog: Catalog): Evaluated | null {
  const priced = prices.kind === 'ready' ? prices.steady : null
  const asked = useMemo(
    () => (plan && priced ? { plan, plans: [plan], catalog, sheets: [priced] } : null),
    [plan, catalog, priced],
  )
  const found = useEvaluations(asked)
  if (found !== null && found.of === asked && found.evaluations === null) throw new Error('the evaluation failed')
  const evaluation = found?.evaluations?.[0] ?? null
  const isAsked = asked !== null
  return useMemo(() => {
    if (!isAsked || !found || !evaluation) return null
    const { plan: of, sheets } = found.of
    return { plan: of, evaluation, canChange: found.canChange[0] ?? [], sheet: sheets[0] ?? null }
  }, [isAsked, found, evaluation]) // the same until the next is found: an answer draws nothing of the result anew
}

/** Reads what plans are judged by. A new plan is judged at once: most people who come have no other. */
function roomFrom(text: string, name: string): RoomData {
  const { catalog, sheet }: RoomData = JSON.parse(text)
  judgeAhead({ plans: [emptyPlan(name)], catalog, sheets: [sheet] })
  return { catalog, sheet }
}

/** The plan with its own evaluation; null while it still waits for that. */
const seenIn = (found: Evaluated | null, newest: Plan) =>
  found?.evaluation && found.plan === newest ? { plan: newest, evaluation: found.evaluation } : null

/** The room every page of a plan is in: one store per page load, and the evaluation that follows from it. */
export function PlanRoom({ text, name, children }: Props) {
  const { catalog, sheet } = useMemo(() => roomFrom(text, name), [text, name])
  const [store] = useState(() => createPlanStore(emptyPlan(name)))
  const base = useMemo(() => ({ store, catalog }), [store, catalog])
  const { ready, ...kept } = useKeptPlan(store, catalog)
  const newest = useStore(store, (state) => state.plan)
  const { state: prices, retry } = useSheet(regionOf(newest, catalog), sheet)
  const found = useEvaluated(ready ? newest : null, prices, catalog)
  const evaluated = found ?? { plan: newest, ...NOT_YET }
  const changed = useWhatChanged(
    seenIn(found, newest),
    useStore(store, (state) => state.openings),
    catalog,
  )
  return (
    <BaseContext value={base}>
      <RoomContext value={{ ready, evaluated, changed, prices, retryPrices: retry, ...kept }}>{children}</RoomContext>
    </BaseContext>
  )
}

function known<Of>(value: Of | null): Of {
  if (!value) throw new Error('a part of a plan outside of PlanRoom')
  return value
}

/** What is read of the plan on the screen, and follows from it. */
export const usePlanRoom = (): Room => known(use(RoomContext))

/** Whether the plan on the screen is newer than what was found: its evaluation is on the way. */
export function useIsPending(): boolean {
  const { evaluated } = usePlanRoom()
  return usePlan(({ plan }) => evaluated.evaluation !== null && plan !== evaluated.plan)
}

/** The store of the plan on the screen. */
export const usePlanStore = (): PlanStore => known(use(BaseContext)).store

/** The catalog that plans are judged by. */
export const useCatalog = (): Catalog => known(use(BaseContext)).catalog

/** A part of the plan's state. */
export function usePlan<Part>(select: (state: PlanState) => Part): Part {
  return useStore(usePlanStore(), select)
}
