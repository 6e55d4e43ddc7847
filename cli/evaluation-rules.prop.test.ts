import { describe, expect, test } from 'vitest'
import type { Policy, RuleText } from '#lib/decision/policy.ts'
import type { AnswerChange } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { catalog, evaluate, everyPlan, reasonsIn } from './testing/every-plan.ts'

/** What an evaluation cites, and what follows from it, on the shipped data: every scenario, and random plans. */
const { policy } = catalog

const rulesOf = (one: Policy): readonly RuleText[] => [
  ...one.constraints,
  ...one.componentRules,
  ...one.keepRules,
  ...one.tree,
  ...one.compatibility,
  ...one.contradictions,
  ...one.adjustments,
  one.budget,
  one.robustness,
]
describe('what an evaluation cites', () => {
  const rules = new Set(rulesOf(policy).map(({ rule }) => rule))
  const facts = new Set([...catalog.statements, ...catalog.measures].map(({ id }) => id))
  const behind = new Set([...facts, ...catalog.platforms.map(({ id }) => `platform:${id}`)])
  const levels = policy.capabilities.map((one) => `level:${one.component}/${one.option}/${one.criterion}`)
  const questions = new Set(policy.questions.map(({ id }) => id))
  const criteria = policy.criteria.map(({ id }) => id)

  test.each(everyPlan)('exists: %s', (_, { evaluation }) => {
    const { alternatives, ranking, tree, recommendation } = evaluation
    const reasons = reasonsIn(evaluation)
    const cited = [...reasons.map(({ rule }) => rule), ...alternatives.flatMap((one) => one.excludedBy)]
    expect(cited.filter((rule) => !rules.has(rule))).toEqual([])
    expect(reasons.flatMap((one) => one.facts).filter((id) => !facts.has(id))).toEqual([])
    expect(evaluation.facts.filter(({ id }) => !behind.has(id) && !levels.includes(id))).toEqual([])
    const asked = [...reasons, ...tree].flatMap((one) => one.answers)
    expect(asked.filter((id) => !questions.has(id))).toEqual([])
    const nodes = policy.tree.map(({ id }) => id)
    expect([...tree.map(({ node }) => node), recommendation.leaf].filter((id) => !nodes.includes(id))).toEqual([])
    const adjusted = ranking.adjustments.map(({ id }) => id)
    expect(adjusted.filter((id) => !policy.adjustments.some((one) => one.id === id))).toEqual([])
  })

  test.each(everyPlan)('speaks of what is ranked, on every criterion: %s', (_, { evaluation }) => {
    const { alternatives, ranking } = evaluation
    const titles = alternatives.map(({ title }) => title)
    const named = [
      ...ranking.order.map(({ title }) => title),
      ...ranking.stability.flatMap(({ below, above }) => [below, above]),
      ...ranking.roles.flatMap(({ order }) => order.map(({ title }) => title)),
    ].filter((title) => title !== null)
    expect(named.filter((title) => !titles.includes(title))).toEqual([])
    expect(Object.keys(ranking.weights)).toEqual(criteria)
    const spoken = [...ranking.stability, ...ranking.adjustments].map(({ criterion }) => criterion)
    expect(spoken.filter((id) => !criteria.includes(id))).toEqual([])
  })
})

describe('the numbers of a ranking', () => {
  test.each(everyPlan)('add up: %s', (_, { plan, evaluation }) => {
    const { alternatives, ranking } = evaluation
    const sumOf = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((sum, one) => sum + one, 0)
    expect(sumOf(ranking.weights)).toBeCloseTo(1, 5)
    for (const { value, profile } of alternatives) if (value !== null) expect(sumOf(profile)).toBeCloseTo(value, 4)
    const shares = ranking.order.map(({ share }) => share)
    if (shares.length > 0) expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4)
    const values = ranking.order.map(({ value }) => value)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    const pinned = (plan.pinnedStacks ?? []).map(({ name }) => name)
    const eligible = alternatives.filter(
      ({ eligible, value, platform, title }) =>
        eligible && value !== null && (platform !== null || pinned.includes(title)),
    )
    expect(ranking.order.map(({ title }) => title).toSorted()).toEqual(eligible.map(({ title }) => title).toSorted())
  })
})

function changed(plan: Plan, changes: readonly AnswerChange[]): Plan {
  const to = Object.fromEntries(changes.map((one) => [one.question, one.to]))
  const overrides = Object.entries(plan.overrides ?? {}).filter(([id]) => !Object.hasOwn(to, id))
  return { ...plan, answers: { ...plan.answers, ...to }, overrides: Object.fromEntries(overrides) }
}

describe('what would change it', () => {
  test.each(everyPlan)('does, when answered so: %s', (_, { plan, evaluation }) => {
    const { flips, recommendation } = evaluation
    const { platform, variant } = recommendation
    for (const flip of flips) {
      const after = evaluate(changed(plan, flip.changes)).recommendation
      expect([after.platform, after.variant]).toEqual([flip.platform, flip.variant])
      expect([after.platform, after.variant]).not.toEqual([platform, variant])
    }
    for (const set of recommendation.relax)
      expect(evaluate(changed(plan, set)).recommendation.kind).not.toBe('none-qualifies')
    expect(recommendation.relax.length === 0 || platform === null).toBe(true)
  })
})

describe('the same plan', () => {
  test.each(everyPlan.filter((_, at) => at % 2 === 0))(
    'gives the same bytes, whatever the order of its answers: %s',
    (_, { plan, evaluation }) => {
      const turned = Object.fromEntries(Object.entries(plan.answers).reverse())
      expect(JSON.stringify(evaluate(plan))).toBe(JSON.stringify(evaluation))
      expect(JSON.stringify(evaluate({ ...plan, answers: turned }))).toBe(JSON.stringify(evaluation))
    },
  )
})
