import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Workload } from '#lib/cost/workload.ts'
import type { Question } from '#lib/decision/question.ts'
import { type Catalog, type MeasureFact, measureOn } from '#lib/plan/catalog-type.ts'
import { divisorKeys, SMALLEST_DIVISOR } from '#lib/plan/divisors.ts'
import type { Assumption, Evaluation } from '#lib/plan/evaluation.ts'
import type { Override, Plan } from '#lib/plan/plan.ts'
import { figureValues, formulaBehind, givenFor } from '#lib/plan/workload-from-plan.ts'

/**
 * A figure a bill leans on. `given`: the plan says so itself, so that it is no assumption. `smallest`: the least it may
 * be, which is above 0 for what a formula divides by.
 */
export type Figure = Assumption & {
  readonly given: boolean
  readonly smallest: number
  /** What is thought possible: the range of the fact (one value where it knows no range), or the plausible answers. */
  readonly usual: readonly [low: number, high: number] | null
}

type Scope = { readonly plan: Plan; readonly catalog: Catalog }
type FactScope = Scope & { readonly divisors: ReadonlySet<string> }

const range = (row: { readonly low?: number; readonly high?: number }) => ({
  ...(row.low === undefined ? {} : { low: row.low }),
  ...(row.high === undefined ? {} : { high: row.high }),
})

/** Whether the plan's own value, or an end of its own range, lies outside of what is thought possible. It counts all the same. */
export const isUnusual = ({ given, value, low, high, usual }: Figure): boolean =>
  given && usual !== null && typeof value === 'number' && ((low ?? value) < usual[0] || (high ?? value) > usual[1])

/** The ends of a range of the plan's own; one number has none. */
const ownRange = (own: Override | undefined) => (typeof own === 'object' ? range(own) : {})

const unitOf = ({ answer }: Question): string => ('unit' in answer ? answer.unit : '')

/** Whether a figure comes from the plan: given for its question, or a region that stands for those allowed. */
function isOwn(question: Question, value: number | string, plan: Plan): boolean {
  const { answer, default: fallback } = question
  const usual = fallback?.kind === 'value' ? fallback.likely : undefined
  return givenFor(question, plan) !== undefined || (answer.kind === 'region' && value !== usual)
}

function fromQuestion(question: Question, value: number | string, { plan, catalog }: Scope): Figure {
  const { id, label: title, default: fallback } = question
  const given = givenFor(question, plan) !== undefined
  const smallest = 'min' in question.answer ? question.answer.min : 0
  const usual = 'plausible' in question.answer ? question.answer.plausible : null
  const common = { id, title, kind: 'question', value, unit: unitOf(question), given, smallest, usual } as const
  if (isOwn(question, value, plan))
    return { ...common, ...ownRange(plan.overrides?.[id]), basis: 'plan', source: plan.name }
  const derived = formulaBehind(question, plan, catalog)
  if (fallback?.kind === 'value' && !derived)
    return { ...common, ...range(fallback), basis: fallback.basis, source: fallback.source }
  if (derived) return { ...common, basis: 'judgement', source: `${derived.title}: ${derived.expression}` }
  const fact = fallback?.kind === 'fact' ? catalog.measures.find((one) => one.id === fallback.fact) : undefined
  const row = fact ? measureOn(fact, catalog.asOf) : undefined
  return { ...common, ...range(row ?? {}), basis: fact?.basis ?? 'judgement', source: fact?.source.title ?? '' }
}

function fromFact(fact: MeasureFact, value: number, { plan, catalog, divisors }: FactScope): Figure {
  const { id, title, unit, basis, source } = fact
  const own = plan.assumptions?.[id]
  const given = own !== undefined
  const smallest = divisors.has(`fact:${id}`) ? SMALLEST_DIVISOR : 0
  const row = measureOn(fact, catalog.asOf)
  const usual = row ? ([row.low ?? row.value, row.high ?? row.value] as const) : null
  const common = { id, title, kind: 'fact', value, unit, given, smallest, usual } as const
  if (given) return { ...common, ...ownRange(own), basis: 'plan', source: plan.name }
  return { ...common, ...range(row ?? {}), basis, source: source.title }
}

/** Keys of everything the lines lean on, and what those lean on in turn (a default formula's own inputs). */
export function keysUsed(lines: readonly Pick<CostLine, 'from'>[], { plan, catalog }: Scope): ReadonlySet<string> {
  const keys = new Set(lines.flatMap((line) => line.from))
  for (const question of catalog.policy.questions) {
    const fallback = question.default
    if (!keys.has(`answer:${question.id}`) || givenFor(question, plan) !== undefined) continue
    if (fallback?.kind === 'fact') keys.add(`fact:${fallback.fact}`)
    const derived = formulaBehind(question, plan, catalog)
    for (const input of Object.values(derived?.inputs ?? {})) keys.add(input.from)
  }
  return keys
}

/** Every figure the keys name, given or assumed, in the order of the questions and then of the facts. */
export function figureList(keys: ReadonlySet<string>, values: Workload['values'], scope: Scope): readonly Figure[] {
  const { policy, measures } = scope.catalog
  const questions = policy.questions.flatMap((question): Figure[] => {
    const value = values.get(`answer:${question.id}`)
    const leaned = question.id === 'region' || keys.has(`answer:${question.id}`)
    return leaned && value !== undefined ? [fromQuestion(question, value, scope)] : []
  })
  const factScope = { ...scope, divisors: divisorKeys(scope.catalog) }
  const facts = measures.flatMap((fact): Figure[] => {
    const value = values.get(`fact:${fact.id}`)
    return keys.has(`fact:${fact.id}`) && typeof value === 'number' ? [fromFact(fact, value, factScope)] : []
  })
  return [...questions, ...facts]
}

/** The figures as `evaluation@1` lists them: every default and every fact, edited ones marked by their basis. */
export const assumptionsFrom = (figures: readonly Figure[]): readonly Assumption[] =>
  figures.flatMap(({ given, smallest: _, usual: __, ...figure }) =>
    given && figure.kind === 'question' ? [] : [figure],
  )

/** The figures behind an evaluation's bills and those that stand in for an answer, so that a page can change each. */
export function figuresBehind({ alternatives }: Pick<Evaluation, 'alternatives'>, scope: Scope): readonly Figure[] {
  const used = keysUsed(
    alternatives.flatMap((one) => one.lines),
    scope,
  )
  const overridden = Object.keys(scope.plan.overrides ?? {}).map((id) => `answer:${id}`)
  return figureList(new Set([...used, ...overridden]), figureValues(scope.plan, scope.catalog), scope)
}
