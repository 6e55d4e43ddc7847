import 'server-only'
import { plannerData } from '#app/_server/planner-data.ts'
import { QUESTIONS } from '#app/_text/review.ts'
import { rulesOf } from '#lib/decision/rule-list.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { encodeLink } from '#lib/plan/codec/link-codec.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { emptyPlan } from '#lib/plan/plan.ts'

/** What the start page shows: the example, evaluated like any plan, and the link that opens it. */
export type StartData = {
  readonly example: Evaluation
  readonly exampleLink: string
  /** The link that opens an empty plan, whatever there is on the screen. */
  readonly newLink: string
  /** What says on which day a price counts as old, and what a budget that shuts out says. */
  readonly freshness: Pick<Catalog, 'measures' | 'asOf' | 'policy'>
  readonly region: string
  /** The last day a price of the snapshot was read. */
  readonly readOn: string
  readonly counts: { readonly prices: number; readonly options: number; readonly rules: number }
}

/** The example's evaluation and the state of the bundled prices. */
export async function startData(): Promise<StartData> {
  const { catalog, sheet, example } = await plannerData()
  const { policy } = catalog
  const days = sheet.rows.flatMap((row) => row.tiers.map((tier) => tier.readOn ?? ''))
  return {
    freshness: { asOf: catalog.asOf, measures: catalog.measures, policy },
    example: evaluatePlan(example, catalog, sheet),
    exampleLink: `/plan${encodeLink(example)}`,
    newLink: `/plan${encodeLink(emptyPlan(QUESTIONS.untitled))}`,
    region: sheet.regionCode,
    readOn: days.toSorted().at(-1) ?? '',
    counts: {
      prices: sheet.rows.length,
      options: policy.options.length,
      rules: rulesOf(policy).length,
    },
  }
}
