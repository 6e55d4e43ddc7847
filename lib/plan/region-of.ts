import type { Catalog } from '#lib/plan/catalog-type.ts'
import { doesNotApply, type Plan } from '#lib/plan/plan.ts'

/** The region whose prices a plan speaks of: its answer, else the default, which is shown as an assumption. */
export function regionOf(plan: Plan, { policy }: Catalog): string {
  const fallback = policy.questions.find((one) => one.id === 'region')?.default
  const answer = doesNotApply('region', plan) ? undefined : plan.answers.region
  const region = answer ?? (fallback?.kind === 'value' ? fallback.likely : undefined)
  if (typeof region !== 'string') throw new RangeError('the region question has no default')
  return region
}
