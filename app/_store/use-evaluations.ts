'use client'

import { startTransition, useEffect, useRef, useState } from 'react'
import { afterPaint } from '#app/_parts/after-paint.ts'
import { catalogText } from '#app/_workers/catalog-text.ts'
import type { Answered, Asked } from '#app/_workers/evaluate.worker.ts'
import { WorkerDesk } from '#app/_workers/worker-desk.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** Plans to evaluate, with the prices of every region they are in. */
export type PlansAsked = {
  readonly plans: readonly Plan[]
  readonly catalog: Catalog
  readonly sheets: readonly PriceSheet[]
  /** Questions left open on purpose: the next one is another. */
  readonly passed?: readonly QuestionId[]
}

/** What was found last: the evaluations of the plans asked for then, in their order; null where the worker failed. */
export type PlansFound<Of> = {
  readonly of: Of
  readonly evaluations: readonly Evaluation[] | null
  /** For each plan, the open questions that can change its platform or stack. */
  readonly canChange: Answered['canChange']
}

/** The catalog and the prices travel when they are new. */
const messageFor = ({ plans, catalog, sheets, passed = [] }: PlansAsked, told: PlansAsked | null): Asked => ({
  plans,
  passed,
  sheets: sheets.filter((sheet) => !told?.sheets.includes(sheet)),
  ...(told?.catalog === catalog ? {} : { catalog: catalogText(catalog) }),
})

const startWorker = () => new Worker(new URL('../_workers/evaluate.worker.ts', import.meta.url), { type: 'module' })

/** Started with the scripts of the page: it is there by the time the first plan is asked for. */
let early = typeof Worker === 'undefined' ? null : startWorker()
early?.addEventListener('error', () => {
  early = null // its script did not come: whoever asks starts another
})

/** Has the first worker judge a plan while the page is not live yet: its answer is there when it is asked for. */
export const judgeAhead = (asked: PlansAsked): void => early?.postMessage({ ...messageFor(asked, null), ahead: true })

function takeWorker(): Worker {
  const worker = early ?? startWorker()
  early = null
  return worker
}

const deskFor = <Of extends PlansAsked>(show: (found: PlansFound<Of>) => void): WorkerDesk<Of, Answered> =>
  new WorkerDesk<Of, Answered>({
    open: takeWorker,
    messageFor,
    show: (of, answer) => show({ of, evaluations: answer?.evaluations ?? null, canChange: answer?.canChange ?? [] }),
  })

/** Evaluates plans beside the main thread. What was found before stays until the new is there; null: nothing was yet. */
export function useEvaluations<Of extends PlansAsked>(asked: Of | null): PlansFound<Of> | null {
  const desk = useRef<WorkerDesk<Of, Answered> | null>(null)
  const [found, setFound] = useState<PlansFound<Of> | null>(null)
  useEffect(() => {
    const own = deskFor<Of>((one) => startTransition(() => setFound(one))) // drawn in slices: typing never waits for it
    desk.current = own
    return () => own.stop()
  }, [])
  const asksAgain = useRef(false)
  useEffect(() => {
    if (!asked) return undefined
    const ask = () => desk.current?.ask(asked)
    if (asksAgain.current) return afterPaint(ask) // on two processors a worker at work holds the answer's own paint up
    asksAgain.current = true
    ask()
    return undefined
  }, [asked])
  return found
}
