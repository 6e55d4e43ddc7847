import type { ValueKey } from '#lib/cost/cost-formula.ts'
import { numberAt, type Tier, type Workload } from '#lib/cost/workload.ts'
import { NO_MEASURES, outcomeOf } from '#lib/decision/condition.ts'
import type { Question } from '#lib/decision/question.ts'
import { type Catalog, type DerivedFormula, measureOn } from '#lib/plan/catalog-type.ts'
import { notApplicableKeys } from '#lib/plan/not-applicable.ts'
import { onAws } from '#lib/plan/on-aws.ts'
import { oncePerPlan } from '#lib/plan/once-per-plan.ts'
import { doesNotApply, likelyOf, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'
import { type Column, runColumns } from '#lib/units/formula-columns.ts'
import { runFormula } from '#lib/units/formula-tree.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

const answerKey = (id: string): ValueKey => `answer:${id}`
const factKey = (id: string): ValueKey => `fact:${id}`

/** The plan's own figure for a question: an override wins over an answer. Undefined while it is open. */
export function givenFor(question: Question, plan: Plan): number | string | undefined {
  if (doesNotApply(question.id, plan)) return undefined
  const override = plan.overrides?.[question.id]
  if (override !== undefined) return likelyOf(override)
  const answer = plan.answers[question.id]
  return typeof answer === 'number' || typeof answer === 'string' ? answer : undefined
}

/** The plan's own figure for a question, else its default where that leans on nothing; for a region, one that is allowed. */
function ownFigure(question: Question, plan: Plan, catalog: Catalog): number | string | undefined {
  const given = givenFor(question, plan)
  if (given !== undefined || question.default?.kind !== 'value') return given
  return question.answer.kind === 'region' ? regionOf(plan, catalog) : question.default.likely
}

/** The figure of every numeric fact: the plan's edit, else the value in force on the catalog's day. */
function factValues(plan: Plan, catalog: Catalog): readonly [string, number][] {
  return catalog.measures.flatMap((fact): [string, number][] => {
    const own = plan.assumptions?.[fact.id]
    const value = own === undefined ? measureOn(fact, catalog.asOf)?.value : likelyOf(own)
    return value === undefined ? [] : [[factKey(fact.id), value]]
  })
}

type Values = Workload['values']

/** The numbers a derived formula reads; undefined where a machine's size is not known. */
function derivedInputs({ inputs }: DerivedFormula, values: Values, { taskSizes }: Catalog) {
  const numbers: Record<string, number> = {}
  for (const [name, { from, machine }] of Object.entries(inputs)) {
    const type = String(values.get(from))
    const size = machine && Object.hasOwn(taskSizes.instances, type) ? taskSizes.instances[type] : undefined
    if (machine && size === undefined) return undefined
    numbers[name] = machine && size ? size[machine] : numberAt({ values }, from)
  }
  return numbers
}

function derivedValue(derived: DerivedFormula, values: Values, catalog: Catalog): number | undefined {
  const inputs = derivedInputs(derived, values, catalog)
  return inputs && stableNumber(runFormula(derived.formula, inputs))
}

/** Figures of open questions whose default leans on a fact or on other figures. */
function leaningDefault(question: Question, catalog: Catalog, values: Values): number | string | undefined {
  const fallback = question.default
  if (fallback?.kind === 'fact') return values.get(factKey(fallback.fact))
  if (fallback?.kind !== 'formula') return undefined
  const derived = catalog.derived.find((one) => one.id === fallback.formula)
  return derived && derivedValue(derived, values, catalog)
}

/** Whether the size is known of every machine that a formula speaks of. */
function knowsMachines({ inputs }: DerivedFormula, plan: Plan, catalog: Catalog): boolean {
  const { policy, taskSizes } = catalog
  const machines = Object.values(inputs).flatMap(({ from, machine }) => (machine ? [from] : []))
  return machines.every((from) => {
    const question = policy.questions.find(({ id }) => answerKey(id) === from)
    return question !== undefined && Object.hasOwn(taskSizes.instances, String(ownFigure(question, plan, catalog)))
  })
}

/** Whether a formula takes the place of a default: the question is open, and all that it needs is given and known. */
function replacesDefault(derived: DerivedFormula, plan: Plan, catalog: Catalog): boolean {
  const { replaces, given = [], when, unless } = derived
  const isGiven = (id: string): boolean => {
    const question = catalog.policy.questions.find((one) => one.id === id)
    return question !== undefined && givenFor(question, plan) !== undefined
  }
  if (replaces === undefined || doesNotApply(replaces, plan) || isGiven(replaces) || !given.every(isGiven)) return false
  if (!knowsMachines(derived, plan, catalog)) return false
  const situation = situationFromPlan(plan, catalog, NO_MEASURES)
  const holds = (condition: typeof when) =>
    condition !== undefined && outcomeOf(condition, situation, () => undefined) === 'yes'
  return (when === undefined || holds(when)) && !holds(unless)
}

/** The formulas that stand in for a default in this plan, at most one for each question. */
export const standIns = oncePerPlan((plan: Plan, catalog: Catalog): readonly DerivedFormula[] => {
  const found = catalog.derived.filter((one) => replacesDefault(one, plan, catalog))
  return found.filter((one, at) => found.findIndex(({ replaces }) => replaces === one.replaces) === at)
})

function workOutFigures(plan: Plan, catalog: Catalog): Values {
  const { questions } = catalog.policy
  const values = new Map<string, number | string>(factValues(plan, catalog))
  for (const question of questions) {
    const value = ownFigure(question, plan, catalog)
    if (value !== undefined) values.set(answerKey(question.id), value)
  }
  const set = (id: string | undefined, value: number | string | undefined) => {
    if (id !== undefined && value !== undefined) values.set(answerKey(id), value)
  }
  for (const question of questions)
    if (!values.has(answerKey(question.id))) set(question.id, leaningDefault(question, catalog, values))
  for (const one of standIns(plan, catalog)) set(one.replaces, derivedValue(one, values, catalog))
  return values
}

/** Every figure the cost formulas may read, by its key: answers, overrides and edited facts, else the default. */
export const figureValues: (plan: Plan, catalog: Catalog) => Values = oncePerPlan(workOutFigures)

/** The formula that an open question's figure is worked out with in this plan. */
export function formulaBehind(question: Question, plan: Plan, catalog: Catalog): DerivedFormula | undefined {
  if (givenFor(question, plan) !== undefined) return undefined
  const replaced = catalog.derived.some(({ replaces }) => replaces === question.id)
  const standIn = replaced ? standIns(plan, catalog).find(({ replaces }) => replaces === question.id) : undefined
  const fallback = question.default
  return (
    standIn ?? (fallback?.kind === 'formula' ? catalog.derived.find(({ id }) => id === fallback.formula) : undefined)
  )
}

/** Figures that differ from draw to draw, with the defaults that are worked out from them. */
export function withDerivedColumns(
  varied: ReadonlyMap<string, Column>,
  plan: Plan,
  catalog: Catalog,
): ReadonlyMap<string, Column> {
  const columns = new Map(varied)
  const values = figureValues(plan, catalog)
  for (const question of catalog.policy.questions) {
    const derived = formulaBehind(question, plan, catalog)
    const inputs = derived && derivedInputs(derived, values, catalog)
    const key = answerKey(question.id)
    if (!derived || !inputs || columns.has(key)) continue
    const moved = Object.entries(derived.inputs).flatMap(([name, { from, machine }]) => {
      const column = machine ? undefined : columns.get(from)
      return column === undefined ? [] : [[name, column] as const]
    })
    if (moved.length > 0) columns.set(key, runColumns(derived.formula, { ...inputs, ...Object.fromEntries(moved) }))
  }
  return columns
}

/** What will run, whatever it is sized for. */
export const unsizedWorkload = oncePerPlan((plan: Plan, catalog: Catalog): Omit<Workload, 'tier'> => {
  const answered = catalog.policy.questions.filter((question) => givenFor(question, plan) !== undefined)
  return {
    values: figureValues(plan, catalog),
    given: new Set([...answered.map(({ id }) => answerKey(id)), ...Object.keys(plan.assumptions ?? {}).map(factKey)]),
    notApplicable: notApplicableKeys(plan, catalog),
    taskSizes: catalog.taskSizes,
    onAws: onAws(plan, catalog),
  }
})

/** The same, sized for a tier of self-hosted MLflow. */
export const workloadFromPlan = (plan: Plan, catalog: Catalog, tier: Tier): Workload => ({
  ...unsizedWorkload(plan, catalog),
  tier,
})
