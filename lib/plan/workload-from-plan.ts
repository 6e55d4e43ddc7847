import type { NamedFormula, ValueKey } from '#lib/cost/cost-formula.ts'
import { numberAt, type Tier, type Workload } from '#lib/cost/workload.ts'
import type { Question } from '#lib/decision/question.ts'
import { type Catalog, measureOn } from '#lib/plan/catalog-type.ts'
import { notApplicableKeys } from '#lib/plan/not-applicable.ts'
import { onAws } from '#lib/plan/on-aws.ts'
import { doesNotApply, type Plan } from '#lib/plan/plan.ts'
import { runFormula } from '#lib/units/formula-tree.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

const answerKey = (id: string): ValueKey => `answer:${id}`
const factKey = (id: string): ValueKey => `fact:${id}`

/** The plan's own figure for a question: an override wins over an answer. Undefined while it is open. */
export function givenFor(question: Question, plan: Plan): number | string | undefined {
  if (doesNotApply(question.id, plan)) return undefined
  const override = plan.overrides?.[question.id]
  if (override !== undefined) return typeof override === 'number' ? override : override.likely
  const answer = plan.answers[question.id]
  return typeof answer === 'number' || typeof answer === 'string' ? answer : undefined
}

/** The figure of every numeric fact: the plan's edit, else the value in force on the catalog's day. */
function factValues(plan: Plan, catalog: Catalog): readonly [string, number][] {
  return catalog.measures.flatMap((fact): [string, number][] => {
    const value = plan.assumptions?.[fact.id] ?? measureOn(fact, catalog.asOf)?.value
    return value === undefined ? [] : [[factKey(fact.id), value]]
  })
}

type Values = Workload['values']

function derivedValue(derived: NamedFormula, values: Values): number {
  const inputs = Object.fromEntries(
    Object.entries(derived.inputs).map(([name, { from }]) => [name, numberAt({ values }, from)]),
  )
  return stableNumber(runFormula(derived.formula, inputs))
}

/** Figures of open questions whose default leans on a fact or on other figures. */
function leaningDefault(question: Question, catalog: Catalog, values: Values): number | string | undefined {
  const fallback = question.default
  if (fallback?.kind === 'fact') return values.get(factKey(fallback.fact))
  if (fallback?.kind !== 'formula') return undefined
  const derived = catalog.derived.find((one) => one.id === fallback.formula)
  return derived && derivedValue(derived, values)
}

/** Every figure the cost formulas may read, by its key: answers, overrides and edited facts, else the default. */
export function figureValues(plan: Plan, catalog: Catalog): Values {
  const { questions } = catalog.policy
  const values = new Map<string, number | string>(factValues(plan, catalog))
  for (const question of questions) {
    const value = givenFor(question, plan) ?? (question.default?.kind === 'value' ? question.default.likely : undefined)
    if (value !== undefined) values.set(answerKey(question.id), value)
  }
  for (const question of questions.filter(({ id }) => !values.has(answerKey(id)))) {
    const value = leaningDefault(question, catalog, values)
    if (value !== undefined) values.set(answerKey(question.id), value)
  }
  return values
}

/** What will run, sized for a tier of self-hosted MLflow. */
export function workloadFromPlan(plan: Plan, catalog: Catalog, tier: Tier): Workload {
  const answered = catalog.policy.questions.filter((question) => givenFor(question, plan) !== undefined)
  return {
    values: figureValues(plan, catalog),
    given: new Set([...answered.map(({ id }) => answerKey(id)), ...Object.keys(plan.assumptions ?? {}).map(factKey)]),
    notApplicable: notApplicableKeys(plan, catalog),
    taskSizes: catalog.taskSizes,
    tier,
    onAws: onAws(plan, catalog),
  }
}
