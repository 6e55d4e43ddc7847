'use client'

import { useEffect, useRef, useState } from 'react'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { PlanVariant } from '#lib/plan/scenarios.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import type { Compared } from '#lib/report/compare-plans.ts'
import type { Answered, Asked } from './evaluate.worker.ts'

/** Plans to evaluate, with the prices of every region they are in. */
export type PlansAsked = {
  readonly variants: readonly PlanVariant[]
  readonly catalog: Catalog
  readonly sheets: readonly PriceSheet[]
}

/** The evaluations found last; `pending` while those of what is asked now are on their way. */
export type Evaluations = {
  readonly compared: readonly Compared[] | null
  readonly pending: boolean
  readonly failed: boolean
}

type Found = { readonly of: PlansAsked; readonly evaluations: readonly Evaluation[] | null }

/** A worker that is asked one thing at a time; what was asked meanwhile waits, and only the newest of it is worked out. */
class PlanWorker {
  readonly #worker = new Worker(new URL('./evaluate.worker.ts', import.meta.url), { type: 'module' })
  readonly #show: (found: Found) => void
  #told: Partial<PlansAsked> = {}
  #busy: PlansAsked | null = null
  #waiting: PlansAsked | null = null

  constructor(show: (found: Found) => void) {
    this.#show = show
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#ended(data.evaluations))
    this.#worker.addEventListener('error', () => this.#ended(null))
  }

  ask(asked: PlansAsked): void {
    if (this.#busy) this.#waiting = asked
    else this.#send(asked)
  }

  stop(): void {
    this.#worker.terminate()
  }

  #send(asked: PlansAsked): void {
    const { variants, catalog, sheets } = asked
    this.#busy = asked
    this.#worker.postMessage({
      plans: variants.map(({ plan }) => plan),
      sheets: sheets.filter((sheet) => !this.#told.sheets?.includes(sheet)),
      ...(this.#told.catalog === catalog ? {} : { catalog }),
    } satisfies Asked)
    this.#told = asked
  }

  #ended(evaluations: readonly Evaluation[] | null): void {
    const [of, next] = [this.#busy, this.#waiting]
    this.#busy = null
    this.#waiting = null
    if (of) this.#show({ of, evaluations })
    if (next) this.#send(next)
  }
}

function comparedFrom({ of, evaluations }: Found): readonly Compared[] {
  return of.variants.flatMap(({ name, plan }, at) => {
    const evaluation = evaluations?.[at]
    return evaluation ? [{ name, plan, evaluation }] : []
  })
}

/** Evaluates plans beside the main thread. What was found before stays until the new is there. */
export function useEvaluations(asked: PlansAsked | null): Evaluations {
  const worker = useRef<PlanWorker | null>(null)
  const [found, setFound] = useState<{ readonly of: PlansAsked; readonly result: readonly Compared[] | null } | null>(
    null,
  )
  useEffect(() => {
    const own = new PlanWorker((one) => setFound({ of: one.of, result: one.evaluations && comparedFrom(one) }))
    worker.current = own
    return () => own.stop()
  }, [])
  useEffect(() => {
    if (asked) worker.current?.ask(asked)
  }, [asked])
  return {
    compared: found?.result ?? null,
    pending: found?.of !== asked,
    failed: found !== null && found.of === asked && found.result === null,
  }
}
