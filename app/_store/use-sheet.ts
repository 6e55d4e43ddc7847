'use client'

import { useEffect, useState } from 'react'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { type DatedSheet, datedSnapshot } from '#lib/pricing/sheet-status.ts'

/** The prices of the plan's region: there (`askedAt` in milliseconds, null for those of the page), on their way, or out of reach. */
export type SheetState =
  | { readonly kind: 'ready'; readonly sheet: DatedSheet; readonly askedAt: number | null }
  | { readonly kind: 'loading' | 'failed'; readonly region: string }

/** How often to look again while the server asks AWS, and how often at most. */
const LOOK_AGAIN_MS = 2000
const MOST_LOOKS = 90

async function fetchSheet(region: string): Promise<DatedSheet> {
  const response = await fetch(`/api/v1/prices?region=${encodeURIComponent(region)}`)
  if (!response.ok) throw new Error(`prices: ${response.status}`)
  return response.json()
}

/** Looks until the server has heard from AWS, and hands on every sheet; gives up after a while. Stops when aborted. */
async function follow(region: string, stopped: AbortSignal, show: (sheet: DatedSheet) => void): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const sheet = await fetchSheet(region)
    if (stopped.aborted) return
    show(sheet)
    if (!sheet.status.refreshing) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    if (stopped.aborted) return
  }
}

/**
 * The sheet of a region: at once the one that came with the page, then what the server has, swapped in when AWS has
 * answered. A sheet that is there stays when the server cannot be reached any more.
 */
export function useSheet(
  region: string,
  shipped: PriceSheet,
): { readonly state: SheetState; readonly retry: () => void } {
  const [states, setStates] = useState<Readonly<Record<string, SheetState>>>(() => ({
    [shipped.regionCode]: { kind: 'ready', sheet: datedSnapshot(shipped, null), askedAt: null },
  }))
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    const stop = new AbortController()
    const keep = (sheet: DatedSheet) =>
      setStates((all) => ({ ...all, [region]: { kind: 'ready', sheet, askedAt: Date.now() } }))
    const lose = () =>
      setStates((all) => (all[region]?.kind === 'ready' ? all : { ...all, [region]: { kind: 'failed', region } }))
    follow(region, stop.signal, keep).catch(() => {
      if (!stop.signal.aborted) lose()
    })
    return () => stop.abort()
  }, [region, attempt])
  const retry = () => {
    setStates(({ [region]: _, ...others }) => others)
    setAttempt((count) => count + 1)
  }
  return { state: states[region] ?? { kind: 'loading', region }, retry }
}
