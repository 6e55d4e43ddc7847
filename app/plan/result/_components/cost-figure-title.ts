'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { figureTitle } from '#lib/report/figure-title.ts'

/** What a figure is called, by its key. */
export function useFigureTitle(): (key: string) => string {
  const catalog = useCatalog()
  return (key) => figureTitle(key, catalog)
}
