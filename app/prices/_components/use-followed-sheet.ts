'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { followSheet, noLongerAwaited } from '#app/_parts/follow-sheet.ts'
import type { DatedSheet, SheetStatus } from '#lib/pricing/sheet-status.ts'

/** How fresh the prices are, counted from `now` in milliseconds, and the sheet that came after the page; null before. */
export type FollowedSheet = {
  readonly status: SheetStatus
  readonly sheet: DatedSheet | null
  readonly now: number
}

const isSame = (one: SheetStatus, other: SheetStatus): boolean =>
  one.fetchedAt === other.fetchedAt && one.problem === other.problem && one.refreshing === other.refreshing

/**
 * What the server learns of a region after it wrote the page: followed while AWS is being asked. In the end the page is
 * written anew once, for what the server alone knows: counts, history, the other regions.
 */
export function useFollowedSheet(region: string, shipped: SheetStatus, now: number): FollowedSheet {
  const { refresh } = useRouter()
  const [followed, setFollowed] = useState<FollowedSheet & { readonly after: SheetStatus }>()
  useEffect(() => {
    if (!shipped.refreshing) return
    const stop = new AbortController()
    const givenUp = { after: shipped, sheet: null, ...noLongerAwaited({ status: shipped }), now }
    const show = (sheet: DatedSheet) =>
      setFollowed((before) => {
        const shown = before?.after === shipped ? before : undefined
        if (isSame(shown?.status ?? shipped, sheet.status)) return before
        return { after: shipped, sheet, status: sheet.status, now: Date.now() }
      })
    const end = async () => {
      const ended = await followSheet(region, { stopped: stop.signal, show })
      if (ended === 'settled') refresh()
      if (ended === 'lost') setFollowed((before) => (before?.after === shipped ? before : givenUp))
    }
    void end()
    return () => stop.abort()
  }, [region, shipped, now, refresh])
  return followed?.after === shipped ? followed : { status: shipped, sheet: null, now }
}
