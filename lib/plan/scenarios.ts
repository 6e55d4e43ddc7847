import type { Answers, QuestionId } from '#lib/decision/question.ts'
import type { Plan, PlanScenario } from '#lib/plan/plan.ts'

/** The plan itself, or what it becomes in a scenario: `scenario` is its place in `plan.scenarios`. */
export type PlanVariant = { readonly name: string; readonly scenario: number | null; readonly plan: Plan }

/** As long as a name may be in a plan. */
const LONGEST_NAME = 200

/** The wanted name; with the lowest number behind it that makes it one of its own where it is taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let number = 2; taken.includes(name); number += 1) {
    const end = ` (${number})`
    name = `${wanted.slice(0, LONGEST_NAME - end.length)}${end}`
  }
  return name
}

/** The questions a scenario speaks of. */
export const questionsOfScenario = ({ answers, overrides }: PlanScenario): ReadonlySet<QuestionId> =>
  new Set([...Object.keys(answers ?? {}), ...Object.keys(overrides ?? {})])

type Given = { readonly answers: Answers; readonly overrides?: NonNullable<Plan['overrides']> }

/** What a plan says once a scenario has spoken: its answer stands in front of the plan's figure too. */
function givenWith({ answers, overrides = {} }: Plan, scenario: PlanScenario): Given {
  const own = scenario.answers ?? {}
  const kept = Object.entries(overrides).filter(([id]) => !Object.hasOwn(own, id))
  const all = { ...Object.fromEntries(kept), ...scenario.overrides }
  return { answers: { ...answers, ...own }, ...(Object.keys(all).length === 0 ? {} : { overrides: all }) }
}

/** The plan with other scenarios; with none it has no such part. */
export function withScenarios(plan: Plan, scenarios: readonly PlanScenario[]): Plan {
  const { scenarios: _, ...rest } = plan
  return scenarios.length === 0 ? rest : { ...rest, scenarios }
}

/** A scenario laid over the plan. What does not apply to the plan does not apply to the scenario either. */
export function planUnder(plan: Plan, scenario: PlanScenario): Plan {
  const { overrides: _, ...rest } = withScenarios(plan, [])
  return { ...rest, ...givenWith(plan, scenario), name: scenario.name }
}

/** The plan with the answers of one of its scenarios for its own; that scenario is used up. */
export function adopted(plan: Plan, at: number): Plan {
  const scenario = plan.scenarios?.[at]
  if (!scenario) return plan
  const others = plan.scenarios?.filter((_, place) => place !== at) ?? []
  const { overrides: _, ...rest } = withScenarios(plan, others)
  return { ...rest, ...givenWith(plan, scenario) }
}

/** The plan itself, then each of its scenarios laid over it; every name is there once. */
export function variantsOf(plan: Plan): readonly PlanVariant[] {
  const variants: PlanVariant[] = [{ name: plan.name, scenario: null, plan }]
  for (const [at, scenario] of (plan.scenarios ?? []).entries()) {
    const taken = variants.map((one) => one.name)
    const name = freeName(scenario.name, taken)
    variants.push({ name, scenario: at, plan: planUnder(plan, { ...scenario, name }) })
  }
  return variants
}
