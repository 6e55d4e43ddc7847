'use client'

import { useEffect, useRef, useState } from 'react'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import type { Answered, Asked } from '#app/_workers/in-depth.worker.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { InDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** What a look in depth found for a plan and its prices, or that it failed. */
export type DepthState =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly result: InDepth }
  | { readonly kind: 'failed' }

type Question = { readonly plan: Plan; readonly catalog: Catalog; readonly sheet: PriceSheet }
type Found = { readonly of: Question | null; readonly result: InDepth | null }

/** A worker that is asked one thing at a time; what was asked meanwhile waits, and only the newest of it is worked out. */
class DepthWorker {
  readonly #worker = new Worker(new URL('../_workers/in-depth.worker.ts', import.meta.url), { type: 'module' })
  readonly #show: (found: Found) => void
  #told: Partial<Question> = {}
  #busy: Question | null = null
  #waiting: Question | null = null
  #count = 0

  constructor(show: (found: Found) => void) {
    this.#show = show
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#ended(data.result))
    this.#worker.addEventListener('error', () => this.#ended(null))
  }

  ask(question: Question): void {
    if (this.#busy) this.#waiting = question
    else this.#send(question)
  }

  stop(): void {
    this.#worker.terminate()
  }

  #send(question: Question): void {
    const { plan, catalog, sheet } = question
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
    this.#show({ of: asked, result })
    if (next) this.#send(next)
  }
}

/** Looks in depth into the plan on the screen, beside the main thread. A newer plan starts over. */
export function useInDepth(): DepthState {
  const { catalog, evaluated, prices } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const sheet = prices.kind === 'ready' ? prices.sheet : null
  const worker = useRef<DepthWorker | null>(null)
  const [found, setFound] = useState<Found>({ of: null, result: null })
  useEffect(() => {
    const own = new DepthWorker(setFound)
    worker.current = own
    return () => own.stop()
  }, [])
  useEffect(() => {
    if (evaluation && sheet) worker.current?.ask({ plan, catalog, sheet })
  }, [plan, catalog, sheet, evaluation])
  if (found.of?.plan !== plan || found.of.sheet !== sheet) return { kind: 'working' }
  return found.result ? { kind: 'ready', result: found.result } : { kind: 'failed' }
}
