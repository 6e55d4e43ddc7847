import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import type { SetupPlace, SetupStep } from '#lib/plan/setup-step.ts'

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

/** The steps that set up a stack in a place, in the order to take them. */
export const setupStepsFor = (stack: Stack, steps: readonly SetupStep[], place: SetupPlace): readonly SetupStep[] =>
  steps.filter((step) => belongs(step, stack, place)).toSorted((one, other) => one.order - other.order)
