import type { QuestionId } from '#lib/decision/question.ts'
import { canonicalJson } from '#lib/plan/canonical-json.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { evaluatePlan, nextQuestionBeside } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The catalog and the prices travel when they are new; then only the plans. */
export type Asked = {
  readonly catalog?: Catalog
  readonly sheets: readonly PriceSheet[]
  readonly plans: readonly Plan[]
  /** Questions left open on purpose: the next one is another. */
  readonly passed?: readonly QuestionId[]
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

function pricesFor(plan: Plan): { readonly catalog: Catalog; readonly sheet: PriceSheet } {
  const sheet = catalog && sheets.get(regionOf(plan, catalog))
  if (!catalog || !sheet) throw new Error('asked before it was told what with')
  return { catalog, sheet }
}

function evaluated(plan: Plan): Evaluation {
  const prices = pricesFor(plan)
  return evaluatePlan(plan, prices.catalog, prices.sheet)
}

const withNextBeside = (passed: readonly QuestionId[], plan: Plan, evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  nextQuestion: nextQuestionBeside(passed, plan, pricesFor(plan)),
})

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  learn(data)
  const found = data.plans.map((plan) => {
    const text = canonicalJson(plan)
    return { plan, text, evaluation: known.get(text) ?? evaluated(plan) }
  })
  known = new Map(found.map(({ text, evaluation }) => [text, evaluation]))
  const { passed = [] } = data
  const evaluations = found.map(({ plan, evaluation }) =>
    passed.length === 0 ? evaluation : withNextBeside(passed, plan, evaluation),
  )
  self.postMessage({ evaluations } satisfies Answered)
})
