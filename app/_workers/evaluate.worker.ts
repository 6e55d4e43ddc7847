import { catalogFrom } from '#app/_workers/catalog-text.ts'
import type { NextQuestion } from '#lib/decision/outlook.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { canonicalJson } from '#lib/plan/canonical-json.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { evaluationOf, judgedOn, nextQuestionBeside } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The catalog and the prices travel when they are new; then only the plans. */
export type Asked = {
  readonly catalog?: string
  readonly sheets: readonly PriceSheet[]
  readonly plans: readonly Plan[]
  /** Questions left open on purpose: the next one is another. */
  readonly passed?: readonly QuestionId[]
  /** Nobody waits for an answer: it is there when somebody asks. */
  readonly ahead?: true
}
export type Answered = {
  readonly evaluations: readonly Evaluation[]
  /** For each plan, the open questions that can change its platform or stack. */
  readonly canChange: readonly (readonly NextQuestion[])[]
}

type Known = { readonly evaluation: Evaluation; readonly canChange: readonly NextQuestion[] }

/** The text of the catalog: the same one is read once. */
let told: string | undefined
let catalog: Catalog | undefined
const sheets = new Map<string, PriceSheet>()
/** Evaluations of the plans asked for last, by the plan's text: a change of one scenario leaves the others as they are. */
let known: ReadonlyMap<string, Known> = new Map()

const isToldAlready = (sheet: PriceSheet): boolean =>
  JSON.stringify(sheets.get(sheet.regionCode)) === JSON.stringify(sheet)

function learn({ catalog: newer = told, sheets: named }: Asked): void {
  const fresh = named.filter((sheet) => !isToldAlready(sheet))
  if (newer !== told || fresh.length > 0) known = new Map()
  if (newer !== told && newer !== undefined) catalog = catalogFrom(newer)
  told = newer
  for (const sheet of fresh) sheets.set(sheet.regionCode, sheet)
}

function pricesFor(plan: Plan): { readonly catalog: Catalog; readonly sheet: PriceSheet } {
  const sheet = catalog && sheets.get(regionOf(plan, catalog))
  if (!catalog || !sheet) throw new Error('asked before it was told what with')
  return { catalog, sheet }
}

function evaluated(plan: Plan): Known {
  const prices = pricesFor(plan)
  const judged = judgedOn(plan, prices.catalog, prices.sheet)
  return { evaluation: evaluationOf(judged), canChange: judged.outlook.questions }
}

/** What an evaluation reads of a plan: notes are for people, so that writing one works nothing out. */
const textOf = ({ notes: _, ...plan }: Plan): string => canonicalJson(plan)

const withNextBeside = (passed: readonly QuestionId[], plan: Plan, evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  nextQuestion: nextQuestionBeside(passed, plan, pricesFor(plan)),
})

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  learn(data)
  const found = data.plans.map((plan) => {
    const text = textOf(plan)
    return { plan, text, ...(known.get(text) ?? evaluated(plan)) }
  })
  known = new Map(found.map(({ text, evaluation, canChange }) => [text, { evaluation, canChange }]))
  const { passed = [], ahead } = data
  if (ahead) return
  const evaluations = found.map(({ plan, evaluation }) =>
    passed.length === 0 ? evaluation : withNextBeside(passed, plan, evaluation),
  )
  self.postMessage({ evaluations, canChange: found.map((one) => one.canChange) } satisfies Answered)
})
