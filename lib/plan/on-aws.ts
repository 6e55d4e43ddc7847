import type { Catalog } from '#lib/plan/catalog-type.ts'
import { doesNotApply, type Plan } from '#lib/plan/plan.ts'

/** Whether anything of the plan can run on AWS; while the place is open, it can. */
export function onAws(plan: Plan, { notOnAws }: Pick<Catalog, 'notOnAws'>): boolean {
  const cloud = doesNotApply('cloud', plan) ? undefined : plan.answers.cloud
  return !(typeof cloud === 'string' && notOnAws.includes(cloud))
}
