import type { Catalog } from '#lib/plan/catalog-type.ts'
import { onAws } from '#lib/plan/on-aws.ts'
import type { Plan } from '#lib/plan/plan.ts'

type Filled = { readonly component: string; readonly option: string }

/** What an option is called in the place where the plan runs: `ec2` is no EC2 instance in a data centre. */
export function optionTitle({ component, option }: Filled, plan: Plan, catalog: Catalog): string {
  const found = catalog.policy.options.find((one) => one.component === component && one.id === option)
  return (onAws(plan, catalog) ? undefined : found?.titleElsewhere) ?? found?.title ?? option
}
