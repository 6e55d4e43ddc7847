'use client'

import { useEffect, useState } from 'react'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The prices of the plan's region: there, on their way, or out of reach. */
export type SheetState =
  | { readonly kind: 'ready'; readonly sheet: PriceSheet }
  | { readonly kind: 'loading' | 'failed'; readonly region: string }

async function fetchSheet(region: string): Promise<PriceSheet> {
  const response = await fetch(`/api/v1/prices?region=${encodeURIComponent(region)}`)
  if (!response.ok) throw new Error(`prices: ${response.status}`)
  return response.json()
}

/** The sheet that came with the page, or the one of another region, asked of the server once. */
export function useSheet(
  region: string,
  shipped: PriceSheet,
): { readonly state: SheetState; readonly retry: () => void } {
  const [states, setStates] = useState<Readonly<Record<string, SheetState>>>({})
  const [attempt, setAttempt] = useState(0)
  const known: SheetState | undefined =
    region === shipped.regionCode ? { kind: 'ready', sheet: shipped } : states[region]
  const needed = known?.kind !== 'ready'
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (!needed) return
    let stale = false
    const keep = (state: SheetState) => {
      if (!stale) setStates((all) => ({ ...all, [region]: state }))
    }
    fetchSheet(region).then(
      (sheet) => keep({ kind: 'ready', sheet }),
      () => keep({ kind: 'failed', region }),
    )
    return () => {
      stale = true
    }
  }, [needed, region, attempt])
  return { state: known ?? { kind: 'loading', region }, retry: () => setAttempt((count) => count + 1) }
}
