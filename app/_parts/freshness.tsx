'use client'

import { useEffect, useState } from 'react'
import { freshnessSign } from '#app/_parts/marks.ts'
import { Status } from '#app/_ui/status.tsx'
import type { SheetStatus } from '#lib/pricing/sheet-status.ts'
import { freshnessText } from '#lib/report/price-freshness.ts'

const TICK_MS = 30_000

/** How fresh the prices are, in words; `now` in milliseconds, counted on while the page is open. */
export function Freshness({ status, now }: { readonly status: SheetStatus; readonly now: number }) {
  const [clock, setClock] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const asked = status.fetchedAt === null ? null : clock - Date.parse(status.fetchedAt)
  return <Status kind={freshnessSign(status)} word={freshnessText(status, asked)} />
}
