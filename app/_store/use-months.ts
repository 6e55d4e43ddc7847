'use client'

import { startTransition, useEffect, useRef, useState } from 'react'
import type { PlansAsked } from '#app/_store/use-evaluations.ts'
import { catalogText } from '#app/_workers/catalog-text.ts'
import type { Answered } from '#app/_workers/months.worker.ts'
import { WorkerDesk } from '#app/_workers/worker-desk.ts'
import type { Projection } from '#lib/plan/projection.ts'

/** The months ahead of the plans asked for last, in their order; null where the worker failed. */
export type MonthsFound<Of> = { readonly of: Of; readonly projections: readonly Projection[] | null }

/** Works out the months ahead of plans beside the main thread; null: nothing was worked out yet. */
export function useMonths<Of extends PlansAsked>(asked: Of): MonthsFound<Of> | null {
  const desk = useRef<WorkerDesk<Of, Answered> | null>(null)
  const [found, setFound] = useState<MonthsFound<Of> | null>(null)
  useEffect(() => {
    const own = new WorkerDesk<Of, Answered>({
      open: () => new Worker(new URL('../_workers/months.worker.ts', import.meta.url), { type: 'module' }),
      messageFor: ({ plans, catalog, sheets }) => ({ plans, catalog: catalogText(catalog), sheets }),
      show: (of, answer) => startTransition(() => setFound({ of, projections: answer?.projections ?? null })),
    })
    desk.current = own
    return () => own.stop()
  }, [])
  useEffect(() => desk.current?.ask(asked), [asked])
  return found
}
