'use client'

import { useEffect, useMemo, useState } from 'react'
import { followSheet } from '#app/_parts/follow-sheet.ts'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import type { DatedSheet } from '#lib/pricing/sheet-status.ts'

/** The prices of one region: there, on their way, or out of reach. */
export type RegionSheet = DatedSheet | 'loading' | 'failed'

const SPACE = ' '

/** The sheets of regions: that of the plan's own is the room's, the others are asked for here. */
export function useSheetsOf(regions: readonly string[]): ReadonlyMap<string, RegionSheet> {
  const { prices } = usePlanRoom()
  const own = prices.kind === 'ready' ? prices.sheet.regionCode : prices.region
  const [others, setOthers] = useState<ReadonlyMap<string, DatedSheet | 'failed'>>(new Map())
  const wanted = [...new Set(regions)]
    .filter((one) => one !== own)
    .toSorted()
    .join(SPACE)
  useEffect(() => {
    const stop = new AbortController()
    const put = (region: string, sheet: DatedSheet | 'failed') => setOthers((all) => new Map(all).set(region, sheet))
    const lose = (region: string) =>
      setOthers((all) => (typeof all.get(region) === 'object' ? all : new Map(all).set(region, 'failed')))
    for (const region of wanted.split(SPACE).filter(Boolean))
      followSheet(region, { stopped: stop.signal, show: (sheet) => put(region, sheet), hurried: true }).then((end) => {
        if (end === 'lost') lose(region)
      })
    return () => stop.abort()
  }, [wanted])
  return useMemo(() => {
    const sheet: RegionSheet = prices.kind === 'ready' ? prices.sheet : prices.kind
    const asked = wanted.split(SPACE).filter(Boolean)
    return new Map([[own, sheet], ...asked.map((region) => [region, others.get(region) ?? 'loading'] as const)])
  }, [own, prices, wanted, others])
}
