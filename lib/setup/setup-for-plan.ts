import type { Stack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { onAws } from '#lib/plan/on-aws.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { SetupBook } from '#lib/plan/setup-step.ts'
import type { GivenValues } from '#lib/setup/fill-values.ts'
import { setupStepsFor } from '#lib/setup/setup-steps.ts'
import { valuesFromPlan } from '#lib/setup/values-from-plan.ts'

/** The part of the book that sets up one plan, and what the plan already answers of it. */
export type PlanSetup = SetupBook & { readonly known: GivenValues }

type From = { readonly book: SetupBook; readonly plan: Plan; readonly catalog: Catalog }

/** The steps for a stack where the plan runs, and the values with examples of that place. */
export function setupForPlan(stack: Stack, { book, plan, catalog }: From): PlanSetup {
  const place = onAws(plan, catalog) ? 'aws' : 'elsewhere'
  const values = book.values.map(({ exampleElsewhere, ...value }) =>
    place === 'elsewhere' && exampleElsewhere !== undefined ? { ...value, example: exampleElsewhere } : value,
  )
  return { steps: setupStepsFor(stack, book.steps, place), values, known: valuesFromPlan(values, plan, catalog) }
}
