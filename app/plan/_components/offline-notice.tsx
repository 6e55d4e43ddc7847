'use client'

import { PrefetchKind } from 'next/dist/client/components/router-reducer/router-reducer-types'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useOfflineState } from '#app/_parts/use-offline-state.ts'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { OFFLINE } from '#app/_text/offline.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { Evaluation } from '#lib/plan/evaluation.ts'

/** The pages of a plan: all of them work without a connection once they are there. */
const PAGES = ['/plan', '/plan/result', '/plan/compare', '/plan/setup']
/** So long after a result: while one answer follows another, nothing else may hold them up. */
const LATER_MS = 3000
/** Where a browser does not tell when it is idle, it is soon enough. */
const whenIdle = (work: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(work) : work())

/** Scripts that would else be asked for when they are needed. */
const loadLater = () =>
  Promise.allSettled([
    import('../result/_components/later-parts.tsx'),
    import('./plans-panel.tsx'),
    import('./bill-drawer.tsx'),
    import('#lib/plan/codec/link-codec.ts'),
  ])

/** Asks for the other pages of the plan while there is nothing else to do, so that a lost connection takes none of them away. */
function usePagesAhead(evaluation: Evaluation | null): void {
  const router = useRouter()
  useEffect(() => {
    if (!evaluation) return
    const timer = setTimeout(() => {
      for (const page of PAGES) whenIdle(() => router.prefetch(page, { kind: PrefetchKind.FULL }))
      whenIdle(loadLater)
    }, LATER_MS)
    return () => clearTimeout(timer)
  }, [evaluation, router])
}

/** Says what does not work without a connection, and goes by itself. */
export function OfflineNotice() {
  const { evaluated } = usePlanRoom()
  const isOff = useOfflineState()
  usePagesAhead(isOff ? null : evaluated.evaluation)
  return isOff ? <Notice kind="warn" title={OFFLINE.title} text={OFFLINE.text} /> : null
}
