import { describe, expect, test } from 'vitest'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { hardCap } from '#lib/decision/budget.ts'
import { isCompatible } from '#lib/decision/compatible.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { contradictionsIn } from '#lib/decision/contradictions.ts'
import type { Decision } from '#lib/decision/decide.ts'
import type { RuleText } from '#lib/decision/policy.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'
import { knownPart } from '#lib/plan/alternatives.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import type { Reason } from '#lib/plan/evaluation.ts'
import { exclusionList } from '#lib/plan/exclusion-list.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import { keptOutOf } from '#lib/plan/kept-out.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { rankingReasons } from '#lib/plan/ranking-reasons.ts'
import { recommendationFrom } from '#lib/plan/recommendation.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { unheededRules } from '#lib/plan/unheeded-rules.ts'
import { type Cited, catalog, everyPlan, reasonsIn } from './testing/every-plan.ts'

/** What becomes of an evaluation without one of the rules it cites, on the shipped data. */
const { policy } = catalog

const KINDS = ['constraints', 'componentRules', 'keepRules', 'tree', 'compatibility', 'adjustments'] as const
type Kind = (typeof KINDS)[number]

/** A reason may go on with the answers that decided, after the sentence of its rule. */
const cites = ({ rule, text }: Pick<Reason, 'rule' | 'text'>, by: RuleText): boolean =>
  rule === by.rule && text.startsWith(by.text)

/**
 * The rules that can be taken away one by one, and that this evaluation rests on: it cites them. A tree keeps its open end.
 */
function firedIn(found: Found): readonly (readonly [Kind, RuleText])[] {
  const reasons = reasonsIn(found)
  return KINDS.flatMap((kind) =>
    policy[kind]
      .filter((rule) => !('stacks' in rule) || rule.when !== null)
      .filter((rule) => reasons.some((one) => cites(one, rule)))
      .map((rule) => [kind, rule] as const),
  )
}

const withoutId = <Rule extends RuleText>(rules: readonly Rule[], id: string): readonly Rule[] =>
  rules.filter((one) => one.id !== id)

const without = (id: string): Catalog => ({
  ...catalog,
  policy: {
    ...policy,
    constraints: withoutId(policy.constraints, id),
    componentRules: withoutId(policy.componentRules, id),
    keepRules: withoutId(policy.keepRules, id),
    tree: withoutId(policy.tree, id),
    compatibility: withoutId(policy.compatibility, id),
    adjustments: withoutId(policy.adjustments, id),
  },
})

type Found = Cited & { readonly decision: Decision; readonly situation: Situation; readonly capped: boolean }

function citedBy(plan: Plan, on: Catalog): Found {
  const book = priceBookFor(plan.priceOverrides ?? [], on, loadPriceSheet(regionOf(plan, on)))
  const judged = judgedPlan({ plan, catalog: on, book })
  const { decision, chosen, ranking, costs } = judged
  const { situation } = costs
  const capped = hardCap(situation.answers) !== null
  const recommendation = recommendationFrom(
    decision,
    {
      situation,
      robustness: 'clear',
      unpriced: false,
      contradicted: contradictionsIn(situation, on.policy),
      keptOut: keptOutOf(decision, situation, on.policy),
      unheeded: unheededRules(decision, situation, on.policy),
      smaller: judged.smaller,
      comparedWithCap: chosen && capped ? knownPart(chosen.lines) : 'whole',
      ranking: rankingReasons(chosen, judged, on.policy),
      relax: [],
    },
    on.policy,
  )
  const exclusions = exclusionList(decision, situation, on.policy)
  return { recommendation, exclusions, ranking, decision, situation, capped }
}

/** Exclusions of single options by anything but the cap, which costs speak of too, and this rule. */
const othersIn = ({ exclusions }: Cited, { text }: RuleText) =>
  exclusions.filter((one) => one.option !== null && one.text !== text && one.text !== policy.budget.text)

const adjustedIn = ({ ranking }: Cited, { text }: RuleText) => ranking.adjustments.filter((one) => one.text !== text)

/** What the nodes of the tree say, but for this rule. */
const walkedIn = ({ decision }: Found, { id }: RuleText) =>
  decision.walk.steps
    .filter(({ node }) => node.id !== id)
    .map(({ node, outcome, answers }) => [node.id, outcome, answers])

/** The components a rule speaks of: it may fill them with something else once it is gone. A pair touches what it is cited for. */
function touchedBy(id: string, { recommendation }: Found): ReadonlySet<Component> {
  const ruled = [...policy.componentRules, ...policy.keepRules].filter((one) => one.id === id)
  const dropped = policy.constraints.filter((one) => one.id === id).flatMap(({ drops }) => drops)
  const pairs = policy.compatibility.filter((one) => one.id === id)
  const paired = recommendation.reasons.filter((one) => pairs.some((pair) => cites(one, pair)))
  return new Set([
    ...ruled.map(({ component }) => component),
    ...dropped.flatMap((one) => ('component' in one ? [one.component] : (one.components ?? COMPONENTS))),
    ...paired.flatMap(({ components }) => components),
  ])
}

/** The stack with the touched components of another. */
const mixed = (stack: Stack, other: Stack, touched: ReadonlySet<Component>): Stack =>
  perComponent((component) => (touched.has(component) ? other[component] : stack[component]))

/**
 * Whether the other components have to stay as they were. They need not where a cap compares the whole bill, where another
 * template is chosen now (a constraint or a node gone lets one in), or where what now fills the touched components does not
 * go with the rest, or what filled them does not go with the new rest: then compatibility lets another option in.
 */
function othersStay(before: Found, after: Found, touched: ReadonlySet<Component>): boolean {
  const [was, is] = [before.decision.chosen, after.decision.chosen]
  if (!was || !is || before.capped || was.template.id !== is.template.id) return false
  return [mixed(was.stack, is.stack, touched), mixed(is.stack, was.stack, touched)].every((one) =>
    isCompatible(one, readingOf(before.situation, policy)),
  )
}

/** The reasons that name the rules behind the untouched components. */
const firedFor = ({ decision, recommendation }: Found, touched: ReadonlySet<Component>) => {
  const rules = (decision.chosen?.fired ?? []).filter(({ component }) => !touched.has(component))
  return recommendation.reasons.filter((one) => rules.some(({ rule }) => cites(one, rule)))
}

const decidedIn = ({ recommendation }: Cited) =>
  recommendation.reasons.filter(({ rule }) => rule !== policy.robustness.rule)

describe('a rule taken out of the policy', () => {
  const kinds: Kind[] = []
  let compared = 0

  test.each(everyPlan)('is cited no more, and takes nothing else with it: %s', (_, { plan, evaluation }) => {
    const before = citedBy(plan, catalog)
    expect(reasonsIn(before)).toEqual(reasonsIn(evaluation))
    for (const [kind, rule] of firedIn(before)) {
      kinds.push(kind)
      const after = citedBy(plan, without(rule.id))
      const touched = touchedBy(rule.id, before)
      expect(
        reasonsIn(after).filter((one) => cites(one, rule)),
        rule.id,
      ).toEqual([])
      expect(othersIn(after, rule), rule.id).toEqual(othersIn(before, rule))
      expect(adjustedIn(after, rule), rule.id).toEqual(adjustedIn(before, rule))
      expect(walkedIn(after, rule), rule.id).toEqual(walkedIn(before, rule))
      // Without the node that decided, another one does: only that reason may go.
      if (kind !== 'tree') expect(after.recommendation.reasons[0], rule.id).toEqual(before.recommendation.reasons[0])
      // An adjustment moves values, and nothing is decided by value.
      if (kind === 'adjustments') expect(decidedIn(after), rule.id).toEqual(decidedIn(before))
      if (!othersStay(before, after, touched)) continue
      compared += 1
      const [was, is] = [before.decision.chosen?.stack, after.decision.chosen?.stack]
      const rest = COMPONENTS.filter((component) => !touched.has(component))
      expect(
        rest.map((component) => is?.[component]),
        rule.id,
      ).toEqual(rest.map((component) => was?.[component]))
      expect(firedFor(after, touched), rule.id).toEqual(firedFor(before, touched))
    }
  })

  test('is one of each kind, over all plans, and most leave a stack to compare', () => {
    expect(KINDS.filter((kind) => !kinds.includes(kind))).toEqual([])
    expect(compared).toBeGreaterThan(kinds.length / 2)
  })
})
