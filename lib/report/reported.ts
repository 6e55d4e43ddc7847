import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { InDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** What a report is made of: a plan, what follows from it, and what its costs may come to. */
export type Reported = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly catalog: Catalog
  readonly depth: Pick<InDepth, 'ranges' | 'projection'>
}
