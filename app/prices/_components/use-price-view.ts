'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { isLeaving, keepMeanwhile, takeMeanwhile } from './leaving.ts'
import { type PriceView, queryOf, viewFrom } from './price-view.ts'

const SETTLED_MS = 300

/** Puts the view into the address, in place of what stands there; not while another page is on its way. */
function writeToAddress(view: PriceView): void {
  if (isLeaving()) return
  const query = queryOf(view, new URLSearchParams(location.search))
  if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}`)
}

type ViewHandle = {
  readonly view: PriceView
  readonly change: (change: Partial<PriceView>) => void
  /** Writes the view into the address at once: before a reader leaves, so that "back" finds it. */
  readonly settle: () => void
}

/** The view of the address, and how to change it; the address follows once typing has settled. */
export function usePriceView(): ViewHandle {
  const params = useSearchParams()
  const [view, setView] = useState(() => takeMeanwhile() ?? viewFrom(new URLSearchParams(params)))
  useEffect(() => {
    const timer = setTimeout(() => writeToAddress(view), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [view])
  return {
    view,
    change: (change) => {
      keepMeanwhile({ ...view, ...change })
      setView((before) => ({ ...before, ...change }))
    },
    settle: () => writeToAddress(view),
  }
}
