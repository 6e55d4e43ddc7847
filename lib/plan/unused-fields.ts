import { keysOf } from '#lib/cost/stack-lines.ts'
import { questionsRead } from '#lib/decision/questions-read.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** Fields of `plan@1` that no part of `evaluatePlan` reads yet. */
const NOT_READ_YET = [
  'notes',
  'weights',
  'prices',
  'seed',
  'scenarios',
  'finance',
  'growth',
  'roleWeights',
  'pinnedStacks',
] as const satisfies readonly (keyof Plan)[]

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** Keys of the figures that some line, default or rule reads. */
function keysRead({ formulas, derived, policy }: Catalog): ReadonlySet<string> {
  const ofDefaults = policy.questions.flatMap(({ default: fallback }) =>
    fallback?.kind === 'fact' ? [`fact:${fallback.fact}`] : [],
  )
  const ofDerived = derived.flatMap(({ inputs }) => Object.values(inputs).map(({ from }) => from))
  const ofRules = [...questionsRead(policy), 'region'].map((id) => `answer:${id}`)
  return new Set([...formulas.flatMap(keysOf), ...ofDerived, ...ofDefaults, ...ofRules])
}

/** The paths of all that a plan says without any effect on its evaluation yet, such as `finance` or `answers.skills`. */
export function unusedPlanFields(plan: Plan, catalog: Catalog): readonly string[] {
  const keys = keysRead(catalog)
  const unread = (field: 'answers' | 'overrides' | 'assumptions') =>
    Object.keys(plan[field] ?? {}).filter((id) => !keys.has(`${field === 'assumptions' ? 'fact' : 'answer'}:${id}`))
  const spreads = Object.entries(plan.overrides ?? {}).filter(
    ([id, one]) => typeof one !== 'number' && keys.has(`answer:${id}`),
  )
  return [
    ...unread('answers').map((id) => `answers.${id}`),
    ...unread('overrides').map((id) => `overrides.${id}`),
    ...spreads.map(([id]) => `overrides.${id} (all but likely)`),
    ...unread('assumptions').map((id) => `assumptions.${id}`),
    ...NOT_READ_YET.filter((field) => !isEmpty(plan[field])),
  ]
}
