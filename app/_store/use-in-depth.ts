'use client'

import { useDeferredValue, useEffect, useSyncExternalStore } from 'react'
import { useCatalog, usePlanRoom, usePlanStore } from '#app/_store/plan-room.tsx'
import type { PlanStore } from '#app/_store/plan-store.ts'
import { catalogText } from '#app/_workers/catalog-text.ts'
import type { Asked } from '#app/_workers/in-depth.worker.ts'
import { WorkerDesk } from '#app/_workers/worker-desk.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { InDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/**
 * What a look in depth found for a plan and its prices, or that it failed. `before`: what was found for the plan before,
 * where its alternatives are the same; it may stay on the screen meanwhile.
 */
export type DepthState =
  | { readonly kind: 'working'; readonly before: InDepth | null }
  | { readonly kind: 'ready'; readonly result: InDepth }
  | { readonly kind: 'failed' }

type Question = {
  readonly plan: Plan
  readonly catalog: Catalog
  readonly sheet: PriceSheet
  /** The alternatives the answer names by their places. */
  readonly names: string
}
type Found = { readonly of: Question; readonly result: InDepth | null }

const isSame = (one: Question | null | undefined, other: Question): boolean =>
  one?.plan === other.plan && one.sheet === other.sheet && one.catalog === other.catalog

/** The catalog travels once; then only what changes: the prices of a region, and the plan. */
const messageFor = ({ plan, catalog, sheet }: Question, told: Question | null): Asked => ({
  plan,
  ...(told?.catalog === catalog ? {} : { catalog: catalogText(catalog) }),
  ...(told?.sheet === sheet ? {} : { sheet }),
})

/** So long nobody has answered anything: a look in depth takes a whole processor, and answers come first. */
const REST_MS = 500

/** All parts of a page share one desk. It stops when nobody listens; what it found last is kept. */
class DepthDesk {
  readonly #listeners = new Set<() => void>()
  #found: Found | null = null
  readonly #desk = new WorkerDesk<Question, InDepth>({
    open: () => new Worker(new URL('../_workers/in-depth.worker.ts', import.meta.url), { type: 'module' }),
    messageFor,
    show: (of, result) => {
      this.#found = { of, result }
      for (const listener of this.#listeners) listener()
    },
  })

  readonly found = (): Found | null => this.#found

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#desk.stop()
    }
  }

  ask(question: Question): void {
    if (isSame(this.#desk.busy, question)) this.#desk.keep()
    else if (this.#desk.busy || !isSame(this.#found?.of, question)) this.#desk.ask(question)
  }
}

/** One desk per plan room. */
const DESKS = new WeakMap<PlanStore, DepthDesk>()

function deskOf(store: PlanStore): DepthDesk {
  const desk = DESKS.get(store) ?? new DepthDesk()
  DESKS.set(store, desk)
  return desk
}

const namesOf = ({ alternatives }: Evaluation): string =>
  JSON.stringify(alternatives.map(({ title, platform, variant }) => [title, platform, variant]))

const nothingYet = () => null

/** Looks in depth into the plan on the screen, beside the main thread. A newer plan starts over. */
export function useInDepth(): DepthState {
  const store = usePlanStore()
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const { plan, evaluation, sheet } = evaluated
  const desk = deskOf(store)
  const found = useDeferredValue(useSyncExternalStore(desk.listen, desk.found, nothingYet)) // drawn in slices
  useEffect(() => {
    if (!evaluation || !sheet) return
    const ask = () => desk.ask({ plan, catalog, sheet, names: namesOf(evaluation) })
    const timer = setTimeout(ask, REST_MS)
    return () => clearTimeout(timer)
  }, [desk, plan, catalog, sheet, evaluation])
  if (found?.of.plan === plan && found.of.sheet === sheet)
    return found.result ? { kind: 'ready', result: found.result } : { kind: 'failed' }
  const isAlike = found !== null && evaluation !== null && found.of.names === namesOf(evaluation)
  return { kind: 'working', before: isAlike ? found.result : null }
}

/** What may be shown: what was found, or what was found before while newer work is under way. */
export const shownOf = (state: DepthState): InDepth | null =>
  state.kind === 'ready' ? state.result : state.kind === 'working' ? state.before : null
