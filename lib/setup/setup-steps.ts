import type { AnswerValue } from '#lib/decision/question.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { SetupBook, SetupPlace, SetupStep } from '#lib/plan/setup-step.ts'

/** The steps there are, and the answers to `cloud` under which nothing runs on AWS. */
export type SetupCatalog = Pick<Catalog, 'notOnAws'> & { readonly setup: SetupBook }

function belongs(step: SetupStep, stack: Stack, place: SetupPlace): boolean {
  const all = COMPONENTS.map((component) => stack[component])
  const counted = step.component ? [stack[step.component]] : all
  return (
    (step.place ?? place) === place &&
    step.options.some((option) => counted.includes(option)) &&
    (step.needsAll ?? []).every((option) => all.includes(option)) &&
    !step.unless.some((option) => all.includes(option))
  )
}

/**
 * The steps that set up a stack, in the order to take them. `cloud` is the plan's answer of that name; without it the
 * stack is taken to run on AWS.
 */
export function setupStepsFor(
  stack: Stack,
  { setup, notOnAws }: SetupCatalog,
  cloud?: AnswerValue,
): readonly SetupStep[] {
  const place = typeof cloud === 'string' && notOnAws.includes(cloud) ? 'elsewhere' : 'aws'
  return setup.steps.filter((step) => belongs(step, stack, place)).toSorted((one, other) => one.order - other.order)
}
