'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import type { PlanStore } from '#app/_store/plan-store.ts'
import type { Answered, Asked } from '#app/_workers/in-depth.worker.ts'
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

/**
 * A worker that is asked one thing at a time; what was asked meanwhile waits, and only the newest of it is worked out. All
 * parts of a page share one. It stops when nobody listens; what it found last is kept.
 */
class DepthDesk {
  #worker: Worker | null = null
  readonly #listeners = new Set<() => void>()
  #found: Found | null = null
  #told: Partial<Question> = {}
  #busy: Question | null = null
  #waiting: Question | null = null
  #count = 0

  readonly found = (): Found | null => this.#found

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop()
    }
  }

  ask(question: Question): void {
    if (isSame(this.#busy, question)) this.#waiting = null
    else if (this.#busy) this.#waiting = question
    else if (!isSame(this.#found?.of, question)) this.#send(question)
  }

  #stop(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#told = {}
    this.#busy = null
    this.#waiting = null
  }

  #open(): Worker {
    const worker = new Worker(new URL('../_workers/in-depth.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#ended(data.result))
    worker.addEventListener('error', () => this.#ended(null))
    return worker
  }

  #send(question: Question): void {
    const { plan, catalog, sheet } = question
    this.#worker ??= this.#open()
    this.#busy = question
    this.#count += 1
    this.#worker.postMessage({
      id: this.#count,
      plan,
      ...(this.#told.catalog === catalog ? {} : { catalog }),
      ...(this.#told.sheet === sheet ? {} : { sheet }),
    } satisfies Asked)
    this.#told = question
  }

  #ended(result: InDepth | null): void {
    const [asked, next] = [this.#busy, this.#waiting]
    this.#busy = null
    this.#waiting = null
    if (asked) this.#found = { of: asked, result }
    for (const listener of this.#listeners) listener()
    if (next) this.#send(next)
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
  const { store, catalog, evaluated, prices } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const sheet = prices.kind === 'ready' ? prices.sheet : null
  const desk = deskOf(store)
  const found = useSyncExternalStore(desk.listen, desk.found, nothingYet)
  useEffect(() => {
    if (evaluation && sheet) desk.ask({ plan, catalog, sheet, names: namesOf(evaluation) })
  }, [desk, plan, catalog, sheet, evaluation])
  if (found?.of.plan === plan && found.of.sheet === sheet)
    return found.result ? { kind: 'ready', result: found.result } : { kind: 'failed' }
  const isAlike = found !== null && evaluation !== null && found.of.names === namesOf(evaluation)
  return { kind: 'working', before: isAlike ? found.result : null }
}

/** What may be shown: what was found, or what was found before while newer work is under way. */
export const shownOf = (state: DepthState): InDepth | null =>
  state.kind === 'ready' ? state.result : state.kind === 'working' ? state.before : null
