import { catalogFrom } from '#app/_workers/catalog-text.ts'
import { monthsAhead } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

export type Asked = {
  readonly catalog: string
  readonly sheets: readonly PriceSheet[]
  readonly plans: readonly Plan[]
}
/** The months of each plan, in their order. */
export type Answered = { readonly projections: readonly Projection[] }

self.addEventListener('message', ({ data: { catalog: text, sheets, plans } }: MessageEvent<Asked>) => {
  const catalog = catalogFrom(text)
  const projections = plans.map((plan) => {
    const sheet = sheets.find(({ regionCode }) => regionCode === regionOf(plan, catalog))
    if (!sheet) throw new Error('asked without the prices of its region')
    return monthsAhead(plan, catalog, sheet)
  })
  self.postMessage({ projections } satisfies Answered)
})
