import { catalogFrom } from '#app/_workers/catalog-text.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { type InDepth, inDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The catalog travels once; then only what changes: the prices of a region, and the plan. */
export type Asked = {
  readonly catalog?: string
  readonly sheet?: PriceSheet
  readonly plan: Plan
}

let catalog: Catalog | undefined
let sheet: PriceSheet | undefined

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.catalog !== undefined) catalog = catalogFrom(data.catalog)
  sheet = data.sheet ?? sheet
  if (!catalog || !sheet) throw new Error('asked before it was told what with')
  self.postMessage(inDepth(data.plan, catalog, sheet) satisfies InDepth)
})
