'use client'

import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { RegionEntry } from '#app/_server/price-book.ts'
import { isAnythingKept } from '#app/_store/anything-kept.ts'
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
type Base = {
  readonly store: PlanStore
  readonly catalog: Catalog
  /** The regions to choose from, each with how many of its prices were read. */
  readonly regions: readonly RegionEntry[]
}

/** What is read of a plan, and follows from it. */
type Room = {
  /** The saved plan and the link have been looked at. */
  readonly ready: boolean
  readonly evaluated: Evaluated
  /** What follows from a new plan, as long as nobody knows yet that there is another one. */
  readonly foreseen: Evaluated | null
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

/** What plans are judged and priced by at first, and what follows for one without answers. */
export type RoomData = {
  readonly catalog: Catalog
  readonly sheet: PriceSheet
  readonly foreseen: Pick<Evaluated, 'canChange'> & { readonly evaluation: Evaluation }
}

type Props = {
  /** `RoomData` as JSON: a text is read in a fraction of the time that as many values of a page take. */
  readonly text: string
  readonly regions: Base['regions']
  readonly name: string
  readonly children: ReactNode
}

const NOT_YET = { evaluation: null, canChange: [], sheet: null } as const

/** What follows from the new plan that a page begins with; null where there may be another: that is known once the page is live. */
function useForeseen(sent: Evaluated): Evaluated | null {
  const [isNew, setNew] = useState(true)
  useLayoutEffect(() => {
    if (isAnythingKept()) setNew(false)
  }, [])
  return isNew ? sent : null
}

type Asking = {
  readonly plan: Plan
  readonly ready: boolean
  readonly prices: SheetState
  readonly catalog: Catalog
  readonly foreseen: Evaluated | null
}

/**
 * What follows from a plan, worked out beside the main thread: typing never waits for it. Nothing is worked out for the new
 * plan that a page begins with, as long as the prices are those it came with. Null before anything is known.
 */
function useEvaluated({ plan, ready, prices, catalog, foreseen }: Asking): Evaluated | null {
  const priced = ready && prices.kind === 'ready' ? prices.steady : null
  const isForeseen = foreseen !== null && plan === foreseen.plan && priced === foreseen.sheet
  const asked = useMemo(
    () => (priced && !isForeseen ? { plan, plans: [plan], catalog, sheets: [priced] } : null),
    [plan, catalog, priced, isForeseen],
  )
  const found = useEvaluations(asked)
  if (found !== null && found.of === asked && found.evaluations === null) throw new Error('the evaluation failed')
  const evaluation = found?.evaluations?.[0] ?? null
  const isPriced = priced !== null
  return useMemo(() => {
    if (!isPriced) return null
    if (isForeseen || !found || !evaluation) return foreseen
    const { plan: of, sheets } = found.of
    return { plan: of, evaluation, canChange: found.canChange[0] ?? [], sheet: sheets[0] ?? null }
  }, [isPriced, isForeseen, foreseen, found, evaluation]) // the same until the next is found: an answer draws nothing of the result anew
}

/** Reads what plans are judged by. The worker judges the new plan too: it is warm by the time an answer comes. */
function roomFrom(text: string, plan: Plan): Pick<RoomData, 'catalog' | 'sheet'> & { readonly sent: Evaluated } {
  const { catalog, sheet, foreseen }: RoomData = JSON.parse(text)
  judgeAhead({ plans: [plan], catalog, sheets: [sheet] })
  return { catalog, sheet, sent: { plan, sheet, ...foreseen } }
}

/** The plan with its own evaluation; null while it still waits for that. */
const seenIn = (found: Evaluated | null, newest: Plan) =>
  found?.evaluation && found.plan === newest ? { plan: newest, evaluation: found.evaluation } : null

/** The room every page of a plan is in: one store per page load, and the evaluation that follows from it. */
export function PlanRoom({ text, regions, name, children }: Props) {
  const [store] = useState(() => createPlanStore(emptyPlan(name)))
  const { catalog, sheet, sent } = useMemo(() => roomFrom(text, store.getInitialState().plan), [text, store])
  const base = useMemo(() => ({ store, catalog, regions }), [store, catalog, regions])
  const { ready, ...kept } = useKeptPlan(store, catalog)
  const newest = useStore(store, ({ plan }) => plan)
  const openings = useStore(store, (state) => state.openings)
  const { state: prices, retry } = useSheet(regionOf(newest, catalog), sheet)
  const foreseen = useForeseen(sent)
  const found = useEvaluated({ plan: newest, ready, prices, catalog, foreseen })
  const evaluated = found ?? { plan: newest, ...NOT_YET }
  const changed = useWhatChanged(seenIn(found, newest), openings, catalog)
  const room = { ready, evaluated, foreseen, changed, prices, retryPrices: retry, ...kept }
  return (
    <BaseContext value={base}>
      <RoomContext value={room}>{children}</RoomContext>
    </BaseContext>
  )
}

/** For a page that shows what is foreseen of a plan before it is ready. */
export function Foreseeing({ children }: { readonly children: ReactNode }) {
  const room = usePlanRoom()
  const { ready, foreseen } = room
  return <RoomContext value={ready || !foreseen ? room : { ...room, evaluated: foreseen }}>{children}</RoomContext>
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

/** The regions to choose from, each with how many of its prices were read. */
export const useRegions = (): Base['regions'] => known(use(BaseContext)).regions

/** A part of the plan's state. */
export function usePlan<Part>(select: (state: PlanState) => Part): Part {
  return useStore(usePlanStore(), select)
}
