import type { Answers, AnswerValue, QuestionId } from '#lib/decision/question.ts'
import type { Plan, PlanScenario } from '#lib/plan/plan.ts'
import { adopted, freeName, questionsOfScenario, withScenarios } from '#lib/plan/scenarios.ts'

/** What was done to the scenarios, and what brings back how they were. */
export type ScenarioStep = {
  readonly what: 'made' | 'renamed' | 'edited' | 'deleted' | 'adopted'
  /** The scenario's name before. */
  readonly name: string
  /** The question of an edit: what is typed into one field is undone as a whole. */
  readonly question?: QuestionId
  readonly scenarios: readonly PlanScenario[]
  /** What the plan itself said to the questions of an adopted scenario. */
  readonly own?: OwnAnswers
}
type OwnAnswers = {
  readonly ids: ReadonlySet<QuestionId>
  readonly answers: Answers
  readonly overrides: NonNullable<Plan['overrides']>
}

/** The plan, and what was done to its scenarios, the newest last. */
type Kept = { readonly plan: Plan; readonly pastScenarios: readonly ScenarioStep[] }

const scenariosOf = ({ plan }: Kept): readonly PlanScenario[] => plan.scenarios ?? []

/** Every name of a column, the plan's own too, but for that of the scenario at a place. */
export const namesTaken = (plan: Plan, but: number | null = null): readonly string[] => [
  plan.name,
  ...(plan.scenarios ?? []).flatMap(({ name }, at) => (at === but ? [] : [name])),
]

function stepped(state: Kept, step: Omit<ScenarioStep, 'scenarios'>, next: Plan): Kept {
  const last = state.pastScenarios.at(-1)
  const goesOn = step.what === 'edited' && last?.question === step.question && last?.name === step.name
  const past = goesOn ? state.pastScenarios : [...state.pastScenarios, { ...step, scenarios: scenariosOf(state) }]
  return { plan: next, pastScenarios: past }
}

/** The scenario of a place changed, or taken out. */
function replaced(state: Kept, at: number, next: PlanScenario | null): Plan {
  const all = scenariosOf(state).flatMap((one, place) => (place === at ? (next ?? []) : one))
  return withScenarios(state.plan, all)
}

/** Adds a scenario, under a name nobody has. */
export function withScenarioMade(state: Kept, scenario: PlanScenario): Kept {
  const name = freeName(scenario.name, namesTaken(state.plan))
  return stepped(
    state,
    { what: 'made', name },
    withScenarios(state.plan, [...scenariosOf(state), { ...scenario, name }]),
  )
}

/** Renames a scenario; a name another column has changes nothing. */
export function withScenarioRenamed(state: Kept, at: number, name: string): Kept {
  const scenario = scenariosOf(state)[at]
  if (!scenario || name === scenario.name || namesTaken(state.plan, at).includes(name)) return state
  return stepped(state, { what: 'renamed', name: scenario.name }, replaced(state, at, { ...scenario, name }))
}

/** Takes a scenario out of the plan. */
export function withScenarioDeleted(state: Kept, at: number): Kept {
  const scenario = scenariosOf(state)[at]
  return scenario ? stepped(state, { what: 'deleted', name: scenario.name }, replaced(state, at, null)) : state
}

const without = <Value>(record: Readonly<Record<string, Value>> | undefined, ids: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([id]) => !ids.has(id)))

const only = <Value>(record: Readonly<Record<string, Value>> | undefined, ids: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([id]) => ids.has(id)))

const isEmpty = (record: object): boolean => Object.keys(record).length === 0

export type ScenarioAnswer = {
  readonly at: number
  readonly question: QuestionId
  /** Undefined: the scenario says nothing to it, and the plan's own answer holds. */
  readonly value: AnswerValue | undefined
}

/** Sets what a scenario answers to a question, or takes its answer away. */
export function withScenarioAnswered(state: Kept, { at, question, value }: ScenarioAnswer): Kept {
  const scenario = scenariosOf(state)[at]
  if (!scenario) return state
  const ids = new Set([question])
  const kept = without(scenario.answers, ids)
  const answers = value === undefined ? kept : { ...kept, [question]: value }
  const overrides = without(scenario.overrides, ids)
  const next: PlanScenario = {
    name: scenario.name,
    ...(isEmpty(answers) ? {} : { answers }),
    ...(isEmpty(overrides) ? {} : { overrides }),
  }
  return stepped(state, { what: 'edited', name: scenario.name, question }, replaced(state, at, next))
}

/** Makes the answers of a scenario the plan's own. */
export function withScenarioAdopted(state: Kept, at: number): Kept {
  const { plan } = state
  const scenario = scenariosOf(state)[at]
  if (!scenario) return state
  const ids = questionsOfScenario(scenario)
  const own = { ids, answers: only(plan.answers, ids), overrides: only(plan.overrides, ids) }
  return stepped(state, { what: 'adopted', name: scenario.name, own }, adopted(plan, at))
}

function withOwn({ overrides, ...plan }: Plan, { ids, ...own }: OwnAnswers): Plan {
  const before = { ...without(overrides, ids), ...own.overrides }
  return {
    ...plan,
    answers: { ...without(plan.answers, ids), ...own.answers },
    ...(isEmpty(before) ? {} : { overrides: before }),
  }
}

/** Brings back how the scenarios were before the last step, and what an adoption changed; other answers stay. */
export function withScenarioUndone(state: Kept): Kept {
  const last = state.pastScenarios.at(-1)
  if (!last) return state
  const plan = last.own ? withOwn(state.plan, last.own) : state.plan
  return { plan: withScenarios(plan, last.scenarios), pastScenarios: state.pastScenarios.slice(0, -1) }
}
