import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { hardCap } from '#lib/decision/budget.ts'
import type { Policy, RuleText } from '#lib/decision/policy.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { knownPart } from '#lib/plan/alternatives.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import type { AnswerChange, Evaluation, Reason } from '#lib/plan/evaluation.ts'
import { exclusionList } from '#lib/plan/exclusion-list.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { rankingReasons } from '#lib/plan/ranking-reasons.ts'
import { recommendationFrom } from '#lib/plan/recommendation.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'
import { evaluated } from './commands.ts'

/** What an evaluation cites, and what follows from it, on the shipped data: every scenario, and random plans. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog
const evaluate = (plan: Plan, on: Catalog = catalog): Evaluation => evaluated(plan, on).evaluation

const scenarios = loadScenarios().flatMap(({ id, plan }): [string, Plan][] => {
  const read = planFrom(plan, catalog)
  return read.kind === 'ok' ? [[id, read.document]] : []
})
const RANDOM = 15
const random = Array.from({ length: RANDOM }, (_, seed): [string, Plan] => {
  const numbers = randomFrom(seed + 100)
  const answers = drawAnswers(policy.questions, { random: numbers, share: 0.3 + 0.6 * numbers(), regions })
  return [`seed ${seed + 100}`, { ...emptyPlan('x'), answers }]
})
const plans = [...scenarios, ...random]
const found = new Map(plans.map(([id, plan]) => [id, evaluate(plan)]))
const everyPlan = plans.map(([id, plan]) => [id, { plan, evaluation: found.get(id) ?? evaluate(plan) }] as const)

const rulesOf = (one: Policy): readonly RuleText[] => [
  ...one.constraints,
  ...one.componentRules,
  ...one.keepRules,
  ...one.tree,
  ...one.compatibility,
  ...one.adjustments,
  one.budget,
  one.robustness,
]
const reasonsIn = ({ recommendation, exclusions, ranking }: Cited): readonly Reason[] => [
  ...recommendation.reasons,
  ...exclusions,
  ...ranking.adjustments,
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

const KINDS = ['constraints', 'componentRules', 'keepRules', 'adjustments'] as const

/** The rules of the kinds that can be taken away one by one, and that this evaluation cites. */
const firedIn = (evaluation: Evaluation): readonly RuleText[] =>
  KINDS.flatMap((kind): readonly RuleText[] => policy[kind]).filter(({ rule, text }) =>
    reasonsIn(evaluation).some((one) => one.rule === rule && one.text === text),
  )

const without = (id: string): Catalog => ({
  ...catalog,
  policy: {
    ...policy,
    constraints: policy.constraints.filter((one) => one.id !== id),
    componentRules: policy.componentRules.filter((one) => one.id !== id),
    keepRules: policy.keepRules.filter((one) => one.id !== id),
    adjustments: policy.adjustments.filter((one) => one.id !== id),
  },
})

/** The part of an evaluation that cites rules, without the frontier, the flips and all that cites none. */
type Cited = Pick<Evaluation, 'exclusions'> & {
  readonly recommendation: Pick<Evaluation['recommendation'], 'reasons'>
  readonly ranking: Pick<Evaluation['ranking'], 'adjustments'>
}

function citedBy(plan: Plan, on: Catalog): Cited {
  const book = priceBookFor(plan.priceOverrides ?? [], on, loadPriceSheet(regionOf(plan, on)))
  const judged = judgedPlan({ plan, catalog: on, book })
  const { decision, chosen, ranking, costs } = judged
  const capped = chosen && hardCap(costs.situation.answers) !== null
  const recommendation = recommendationFrom(
    decision,
    {
      robustness: 'clear',
      unpriced: false,
      comparedWithCap: capped ? knownPart(chosen.lines) : 'whole',
      ranking: rankingReasons(chosen, ranking, on.policy),
      relax: [],
    },
    on.policy,
  )
  return { recommendation, exclusions: exclusionList(decision, costs.situation, on.policy), ranking }
}

/** Exclusions of single options by anything but the cap, which costs speak of too, and this rule. */
const othersIn = ({ exclusions }: Cited, { text }: RuleText) =>
  exclusions.filter((one) => one.option !== null && one.text !== text && one.text !== policy.budget.text)

const adjustedIn = ({ ranking }: Cited, { text }: RuleText) => ranking.adjustments.filter((one) => one.text !== text)

describe('a rule taken out of the policy', () => {
  test.each(everyPlan)('is cited no more, and takes nothing else with it: %s', (_, { plan, evaluation }) => {
    expect(reasonsIn(citedBy(plan, catalog))).toEqual(reasonsIn(evaluation))
    for (const rule of firedIn(evaluation)) {
      const after = citedBy(plan, without(rule.id))
      expect(
        reasonsIn(after).filter(({ text }) => text === rule.text),
        rule.id,
      ).toEqual([])
      expect(othersIn(after, rule), rule.id).toEqual(othersIn(evaluation, rule))
      expect(adjustedIn(after, rule), rule.id).toEqual(adjustedIn(evaluation, rule))
    }
  })

  test('is one of each kind, over all plans', () => {
    const ids = new Set(everyPlan.flatMap(([, { evaluation }]) => firedIn(evaluation).map(({ id }) => id)))
    for (const kind of KINDS)
      expect(
        policy[kind].some(({ id }) => ids.has(id)),
        kind,
      ).toBe(true)
  })
})
