'use client'

import { useEffect, useState } from 'react'
import { followSheet } from '#app/_parts/follow-sheet.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { type DatedSheet, datedSnapshot } from '#lib/pricing/sheet-status.ts'

/**
 * The prices of the plan's region: there (`askedAt` in milliseconds, null for those of the page), on their way, or out of
 * reach. `steady`: the one sheet to evaluate with as long as the prices stay, however often the server is asked.
 */
export type SheetState =
  | {
      readonly kind: 'ready'
      readonly sheet: DatedSheet
      readonly steady: PriceSheet
      readonly askedAt: number | null
    }
  | { readonly kind: 'loading' | 'failed'; readonly region: string }

const pricesIn = ({ rows, notOffered }: PriceSheet): string => JSON.stringify([rows, notOffered])

/** The sheet of before where the new one has no other price. */
const steadyOf = (before: SheetState | undefined, sheet: DatedSheet): PriceSheet =>
  before?.kind === 'ready' && pricesIn(before.steady) === pricesIn(sheet) ? before.steady : sheet

/**
 * The sheet of a region: at once the one that came with the page, then what the server has, swapped in when AWS has
 * answered. A sheet that is there stays when the server cannot be reached any more.
 */
export function useSheet(
  region: string,
  shipped: PriceSheet,
): { readonly state: SheetState; readonly retry: () => void } {
  const [states, setStates] = useState<Readonly<Record<string, SheetState>>>(() => ({
    [shipped.regionCode]: { kind: 'ready', sheet: datedSnapshot(shipped, null), steady: shipped, askedAt: null },
  }))
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    const stop = new AbortController()
    const keep = (sheet: DatedSheet) =>
      setStates((all) => ({
        ...all,
        [region]: { kind: 'ready', sheet, steady: steadyOf(all[region], sheet), askedAt: Date.now() },
      }))
    const lose = () =>
      setStates((all) => (all[region]?.kind === 'ready' ? all : { ...all, [region]: { kind: 'failed', region } }))
    const hurried = states[region]?.kind !== 'ready'
    followSheet(region, { stopped: stop.signal, show: keep, hurried }).then((end) => {
      if (end === 'lost') lose()
    })
    return () => stop.abort()
  }, [region, attempt])
  const retry = () => {
    setStates(({ [region]: _, ...others }) => others)
    setAttempt((count) => count + 1)
  }
  return { state: states[region] ?? { kind: 'loading', region }, retry }
}
