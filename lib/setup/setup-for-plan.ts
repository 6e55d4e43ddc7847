import { COMPONENTS, type Component, type Stack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { isLeftOut, leftOutBy } from '#lib/plan/left-out.ts'
import { onAws } from '#lib/plan/on-aws.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { SetupBook } from '#lib/plan/setup-step.ts'
import type { GivenValues } from '#lib/setup/fill-values.ts'
import { setupStepsFor } from '#lib/setup/setup-steps.ts'
import { valuesFromPlan } from '#lib/setup/values-from-plan.ts'

/** A part of the stack that has no steps, because the plan says that its work does not apply. */
export type LeftOutPart = {
  readonly component: Component
  /** What the stack holds there, by its title. */
  readonly title: string
  /** The questions that do not apply, by their short names. */
  readonly questions: readonly string[]
}

/** The part of the book that sets up one plan, what is left out of it, and what the plan already answers. */
export type PlanSetup = SetupBook & { readonly known: GivenValues; readonly leftOut: readonly LeftOutPart[] }

type From = { readonly book: SetupBook; readonly plan: Plan; readonly catalog: Catalog }

function leftOutOf(stack: Stack, { plan, catalog }: From): readonly LeftOutPart[] {
  const { questions } = catalog.policy
  const labelOf = (id: string) => questions.find((one) => one.id === id)?.label ?? id
  return COMPONENTS.flatMap((component) => {
    const part = { component, option: stack[component] }
    if (!isLeftOut(part, plan, catalog)) return []
    return [
      { component, title: optionTitle(part, plan, catalog), questions: leftOutBy(part, plan, catalog).map(labelOf) },
    ]
  })
}

/** The steps for a stack where the plan runs, without what does not apply, and the values with examples of that place. */
export function setupForPlan(stack: Stack, from: From): PlanSetup {
  const { book, plan, catalog } = from
  const place = onAws(plan, catalog) ? 'aws' : 'elsewhere'
  const values = book.values.map(({ exampleElsewhere, ...value }) =>
    place === 'elsewhere' && exampleElsewhere !== undefined ? { ...value, example: exampleElsewhere } : value,
  )
  const leftOut = leftOutOf(stack, from)
  const needed = { ...stack, ...Object.fromEntries(leftOut.map(({ component }) => [component, 'none'])) }
  return {
    steps: setupStepsFor(needed, book.steps, place),
    values,
    partitions: book.partitions,
    known: valuesFromPlan(values, plan, catalog),
    leftOut,
  }
}
