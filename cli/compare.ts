import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { variantsOf } from '#lib/plan/scenarios.ts'
import { comparisonMarkdown } from '#lib/report/compare-markdown.ts'
import { type Compared, comparePlans } from '#lib/report/compare-plans.ts'
import { documentJson } from '#lib/report/write-report.ts'

type Asked = { readonly plan: Plan; readonly catalog: Catalog; readonly format: 'json' | 'markdown' }

/** A plan and its scenarios side by side, each evaluated on the prices of its own region. */
export async function comparisonText(
  { plan, catalog, format }: Asked,
  evaluate: (plan: Plan) => Promise<Evaluation>,
): Promise<string> {
  const compared: Compared[] = []
  for (const one of variantsOf(plan))
    compared.push({ name: one.name, plan: one.plan, evaluation: await evaluate(one.plan) })
  const comparison = comparePlans(compared)
  return format === 'markdown' ? comparisonMarkdown({ plan, comparison, compared, catalog }) : documentJson(comparison)
}
