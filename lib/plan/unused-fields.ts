import { questionsRead } from '#lib/decision/questions-read.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { keysBehind } from '#lib/plan/formulas-in-force.ts'
import { doesNotApply, type Plan } from '#lib/plan/plan.ts'
import { questionsOfScenario } from '#lib/plan/scenarios.ts'

/** Fields of `plan@1` that neither an evaluation nor a report reads yet. */
const NOT_READ_YET = ['prices'] as const satisfies readonly (keyof Plan)[]

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** Whether people's cost counts moves the scale of the cost, which no condition of a rule says. */
const COUNT_PEOPLE = 'countPeople'

function workOutKeysRead(catalog: Catalog): ReadonlySet<string> {
  const { formulas, derived, policy, trackingTiers, oneOffs, growth } = catalog
  const ofDefaults = policy.questions.flatMap(({ default: fallback }) =>
    fallback?.kind === 'fact' ? [`fact:${fallback.fact}`] : [],
  )
  const ofDerived = [...derived, ...trackingTiers.measures].flatMap(({ inputs }) =>
    Object.values(inputs).map(({ from }) => from),
  )
  const ofRules = [...questionsRead(policy), 'region', COUNT_PEOPLE].map((id) => `answer:${id}`)
  const { budgetFact, peopleFact } = policy.costScale
  const ofScale = [budgetFact, peopleFact].map((id) => `fact:${id}`)
  const ofOneOffs = oneOffs.flatMap(({ hours, factor }) => [
    hours,
    ...(factor ? [factor, ...factor.instead] : []).map(({ from }) => from),
  ])
  const ofLines = formulas.flatMap((one) => keysBehind(one, catalog))
  const ofGrowth = growth.grows.map(({ rate }) => rate)
  return new Set([...ofLines, ...ofOneOffs, ...ofGrowth, ...ofDerived, ...ofDefaults, ...ofRules, ...ofScale])
}

const keysKnown = new WeakMap<Catalog, ReadonlySet<string>>()

/** Keys of the figures that some line, default, rule or the scale of the cost reads; worked out once for a catalog. */
function keysRead(catalog: Catalog): ReadonlySet<string> {
  const keys = keysKnown.get(catalog) ?? workOutKeysRead(catalog)
  keysKnown.set(catalog, keys)
  return keys
}

/**
 * The paths of all that a plan says without any effect on its evaluation, such as `prices` or `answers.maturity`: an answer
 * too, where the plan also says that its question does not apply.
 */
export function unusedPlanFields(plan: Plan, catalog: Catalog): readonly string[] {
  const keys = keysRead(catalog)
  const unread = (field: 'answers' | 'overrides') =>
    Object.keys(plan[field] ?? {}).filter((id) => !keys.has(`answer:${id}`) || doesNotApply(id, plan))
  const unreadFacts = Object.keys(plan.assumptions ?? {}).filter((id) => !keys.has(`fact:${id}`))
  const roles = new Set(catalog.policy.weightSets.map(({ id }) => id))
  const unknownRoles = Object.keys(plan.roleWeights ?? {}).filter((id) => !roles.has(id))
  return [
    ...unread('answers').map((id) => `answers.${id}`),
    ...unread('overrides').map((id) => `overrides.${id}`),
    ...(plan.scenarios ?? []).flatMap((scenario, at) =>
      [...questionsOfScenario(scenario)]
        .filter((id) => !keys.has(`answer:${id}`))
        .map((id) => `scenarios[${at}].answers.${id}`),
    ),
    ...unreadFacts.map((id) => `assumptions.${id}`),
    ...unknownRoles.map((id) => `roleWeights.${id}`),
    ...NOT_READ_YET.filter((field) => !isEmpty(plan[field])),
  ]
}
