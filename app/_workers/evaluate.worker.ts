import { canonicalJson } from '#lib/plan/canonical-json.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The catalog and the prices travel when they are new; then only the plans. */
export type Asked = {
  readonly catalog?: Catalog
  readonly sheets: readonly PriceSheet[]
  readonly plans: readonly Plan[]
}
export type Answered = { readonly evaluations: readonly Evaluation[] }

let catalog: Catalog | undefined
const sheets = new Map<string, PriceSheet>()
/** Evaluations of the plans asked for last, by the plan's text: a change of one scenario leaves the others as they are. */
let known: ReadonlyMap<string, Evaluation> = new Map()

function learn({ catalog: newer, sheets: fresh }: Asked): void {
  if (newer || fresh.length > 0) known = new Map()
  catalog = newer ?? catalog
  for (const sheet of fresh) sheets.set(sheet.regionCode, sheet)
}

function evaluated(plan: Plan): Evaluation {
  const sheet = catalog && sheets.get(regionOf(plan, catalog))
  if (!catalog || !sheet) throw new Error('asked before it was told what with')
  return evaluatePlan(plan, catalog, sheet)
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  learn(data)
  const found = data.plans.map((plan) => {
    const text = canonicalJson(plan)
    return [text, known.get(text) ?? evaluated(plan)] as const
  })
  known = new Map(found)
  self.postMessage({ evaluations: found.map(([, evaluation]) => evaluation) } satisfies Answered)
})
