import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Workload } from '#lib/cost/workload.ts'
import type { Question } from '#lib/decision/question.ts'
import { type Catalog, type MeasureFact, measureOn } from '#lib/plan/catalog-type.ts'
import type { Assumption } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { givenFor } from '#lib/plan/workload-from-plan.ts'

const range = (row: { readonly low?: number; readonly high?: number }) => ({
  ...(row.low === undefined ? {} : { low: row.low }),
  ...(row.high === undefined ? {} : { high: row.high }),
})

const unitOf = ({ answer }: Question): string => ('unit' in answer ? answer.unit : '')

function fromQuestion(question: Question, value: number | string, catalog: Catalog): Assumption {
  const { id, label: title, default: fallback } = question
  const common = { id, title, kind: 'question', value, unit: unitOf(question) } as const
  if (fallback?.kind === 'value')
    return { ...common, ...range(fallback), basis: fallback.basis, source: fallback.source }
  const derived = fallback?.kind === 'formula' ? catalog.derived.find((one) => one.id === fallback.formula) : undefined
  if (derived) return { ...common, basis: 'judgement', source: `${derived.title}: ${derived.expression}` }
  const fact = fallback?.kind === 'fact' ? catalog.measures.find((one) => one.id === fallback.fact) : undefined
  const row = fact ? measureOn(fact, catalog.asOf) : undefined
  return { ...common, ...range(row ?? {}), basis: fact?.basis ?? 'judgement', source: fact?.source.title ?? '' }
}

function fromFact(fact: MeasureFact, value: number, catalog: Catalog): Assumption {
  const row = measureOn(fact, catalog.asOf)
  const { id, title, unit, basis } = fact
  return { id, title, kind: 'fact', value, ...range(row ?? {}), unit, basis, source: fact.source.title }
}

/** Keys of everything the lines lean on, and what those lean on in turn (a default formula's own inputs). */
export function keysUsed(lines: readonly CostLine[], plan: Plan, catalog: Catalog): ReadonlySet<string> {
  const keys = new Set(lines.flatMap((line) => line.from))
  for (const question of catalog.policy.questions) {
    const fallback = question.default
    if (!keys.has(`answer:${question.id}`) || givenFor(question, plan) !== undefined) continue
    if (fallback?.kind === 'fact') keys.add(`fact:${fallback.fact}`)
    if (fallback?.kind !== 'formula') continue
    const derived = catalog.derived.find((one) => one.id === fallback.formula)
    for (const input of Object.values(derived?.inputs ?? {})) keys.add(input.from)
  }
  return keys
}

/** Every default and fact the bill leans on, in the order of the questions and then of the facts. */
export function assumptionList(
  keys: ReadonlySet<string>,
  workload: Workload,
  scope: { plan: Plan; catalog: Catalog },
): readonly Assumption[] {
  const { plan, catalog } = scope
  const open = catalog.policy.questions.flatMap((question): Assumption[] => {
    const value = workload.values.get(`answer:${question.id}`)
    const leaned = question.id === 'region' || keys.has(`answer:${question.id}`)
    return leaned && value !== undefined && givenFor(question, plan) === undefined
      ? [fromQuestion(question, value, catalog)]
      : []
  })
  const facts = catalog.measures.flatMap((fact): Assumption[] => {
    const value = workload.values.get(`fact:${fact.id}`)
    return keys.has(`fact:${fact.id}`) && typeof value === 'number' ? [fromFact(fact, value, catalog)] : []
  })
  return [...open, ...facts]
}
