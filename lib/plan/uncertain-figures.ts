import type { Question } from '#lib/decision/question.ts'
import { type Catalog, type MeasureFact, measureOn } from '#lib/plan/catalog-type.ts'
import { doesNotApply, type Plan } from '#lib/plan/plan.ts'
import { formulaBehind, givenFor } from '#lib/plan/workload-from-plan.ts'
import type { Spread } from '#lib/units/distribution.ts'

/** A figure that is not known exactly: between which values it lies, and whether only whole numbers are meant. */
export type UncertainFigure = { readonly key: string; readonly spread: Spread; readonly whole: boolean }

type Scope = { readonly plan: Plan; readonly catalog: Catalog }
type Row = { readonly low?: number; readonly high?: number }

const spreadOf = ({ low, high }: Row, likely: number): Spread => ({ low: low ?? likely, likely, high: high ?? likely })

/** Between which values a fact lies: the plan's own range, else the fact's; null where the plan gives one number. */
function factSpread(fact: MeasureFact, { plan, catalog }: Scope): Spread | null {
  const own = plan.assumptions?.[fact.id]
  if (own !== undefined) return typeof own === 'object' ? own : null
  const row = measureOn(fact, catalog.asOf)
  return row ? spreadOf(row, row.value) : null
}

/** What a default says of how far off it may be; null where it says nothing, or leans on figures that are uncertain themselves. */
function defaultSpread({ default: fallback }: Question, scope: Scope): Spread | null {
  if (fallback?.kind === 'value')
    return typeof fallback.likely === 'number' ? spreadOf(fallback, fallback.likely) : null
  const fact = fallback?.kind === 'fact' ? scope.catalog.measures.find(({ id }) => id === fallback.fact) : undefined
  return fact ? factSpread(fact, scope) : null
}

function ofQuestion(question: Question, scope: Scope): Spread | null {
  const override = scope.plan.overrides?.[question.id]
  if (doesNotApply(question.id, scope.plan)) return null
  if (typeof override === 'object') return override
  // What a formula works out varies with the figures it reads, not with the default it stands in for.
  const isWorkedOut = formulaBehind(question, scope.plan, scope.catalog) !== undefined
  return givenFor(question, scope.plan) === undefined && !isWorkedOut ? defaultSpread(question, scope) : null
}

const isOpen = (figure: {
  readonly key: string
  readonly spread: Spread | null
}): figure is { key: string; spread: Spread } => figure.spread !== null && figure.spread.low < figure.spread.high

/**
 * The figures among these keys that are not known exactly: ranges the plan gives, defaults that stand in for an open answer,
 * facts with a low and a high. What the plan gives as one number is taken at its word.
 */
export function uncertainFigures(keys: ReadonlySet<string>, scope: Scope): readonly UncertainFigure[] {
  const { policy, measures } = scope.catalog
  const whole = new Set(
    policy.questions.flatMap(({ id, answer }) => (answer.kind === 'integer' ? [`answer:${id}`] : [])),
  )
  const questions = policy.questions.map((question) => ({
    key: `answer:${question.id}`,
    spread: ofQuestion(question, scope),
  }))
  const facts = measures.map((fact) => ({ key: `fact:${fact.id}`, spread: factSpread(fact, scope) }))
  return [...questions, ...facts]
    .filter(isOpen)
    .filter(({ key }) => keys.has(key))
    .map(({ key, spread }) => ({ key, spread, whole: whole.has(key) }))
}
