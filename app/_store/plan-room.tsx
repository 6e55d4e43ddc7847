'use client'

import { createContext, type ReactNode, use, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createPlanStore, type PlanState, type PlanStore } from '#app/_store/plan-store.ts'
import { loadSavedPlan, savePlan } from '#app/_store/saved-plan.ts'
import { type SheetState, useSheet } from '#app/_store/use-sheet.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { LINK_PREFIX } from '#lib/plan/codec/link-text.ts'
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

/** What went wrong with a link, with what was kept, or with keeping it, for the page to put in words. */
export type RoomFault =
  | { readonly kind: 'link'; readonly path: string; readonly expected: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly expected: string; readonly text: string }
  | { readonly kind: 'not-saved' }

type Room = {
  readonly store: PlanStore
  readonly catalog: Catalog
  /** The saved plan and the link have been looked at. */
  readonly ready: boolean
  readonly evaluated: Evaluated
  readonly prices: SheetState
  readonly retryPrices: () => void
  readonly faults: readonly RoomFault[]
}

const RoomContext = createContext<Room | null>(null)

const withoutFragment = () => history.replaceState(history.state, '', location.pathname + location.search)

/** Opens the plan of a share link, if the address carries one; the address forgets it then. */
async function openLink(store: PlanStore, catalog: Catalog): Promise<RoomFault | null> {
  if (!location.hash.startsWith(`#${LINK_PREFIX}`)) return null
  const { decodeLink } = await import('#lib/plan/codec/link-codec.ts')
  const read = decodeLink(location.hash, catalog)
  withoutFragment()
  if (read.kind === 'invalid') return { kind: 'link', path: read.path, expected: read.expected }
  store.getState().open(read.document)
  return null
}

/** The faults with the one of this kind replaced, or taken away. */
const withFault = (faults: readonly RoomFault[], kind: RoomFault['kind'], fault: RoomFault | null) => [
  ...faults.filter((one) => one.kind !== kind),
  ...(fault ? [fault] : []),
]

/** Reads the saved plan and the link, then keeps saving; ready once both have been looked at. */
function useKeptPlan(store: PlanStore, catalog: Catalog) {
  const [ready, setReady] = useState(false)
  const [faults, setFaults] = useState<readonly RoomFault[]>([])
  useEffect(() => {
    let gone = false
    const note = (kind: RoomFault['kind']) => (fault: RoomFault | null) => {
      if (!gone) setFaults((all) => withFault(all, kind, fault))
    }
    const follow = () => openLink(store, catalog).then(note('link'))
    const begin = async () => {
      const saved = await loadSavedPlan(catalog)
      if (gone) return
      if (saved.kind === 'ok') store.setState({ plan: saved.plan, putAside: saved.putAside })
      note('unreadable')(saved.kind === 'unreadable' ? saved : null)
      await follow()
      if (!gone) setReady(true)
    }
    begin()
    window.addEventListener('hashchange', follow)
    const stop = store.subscribe((state) => note('not-saved')(savePlan(state) ? null : { kind: 'not-saved' }))
    return () => {
      gone = true
      stop()
      window.removeEventListener('hashchange', follow)
    }
  }, [store, catalog])
  return { ready, faults }
}

type Props = {
  readonly catalog: Catalog
  readonly sheet: PriceSheet
  readonly name: string
  readonly children: ReactNode
}

/** The room every page of a plan is in: one store per page load, and the evaluation that follows from it. */
export function PlanRoom({ catalog, sheet, name, children }: Props) {
  const [store] = useState(() => createPlanStore(emptyPlan(name)))
  const { ready, faults } = useKeptPlan(store, catalog)
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
    <RoomContext value={{ store, catalog, ready, evaluated, prices, retryPrices: retry, faults }}>
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
