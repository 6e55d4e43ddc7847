import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** Keeps what was worked out for a plan, as long as the plan lives and the catalog stays the same. */
export function oncePerPlan<Value>(
  workOut: (plan: Plan, catalog: Catalog) => Value,
): (plan: Plan, catalog: Catalog) => Value {
  const known = new WeakMap<Plan, { readonly catalog: Catalog; readonly value: Value }>()
  return (plan, catalog) => {
    const found = known.get(plan)
    if (found?.catalog === catalog) return found.value
    const value = workOut(plan, catalog)
    known.set(plan, { catalog, value })
    return value
  }
}
