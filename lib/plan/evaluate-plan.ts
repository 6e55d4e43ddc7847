import type { PriceBook } from '#lib/cost/cost-line.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { type Decision, decide } from '#lib/decision/decide.ts'
import { type Outlook, outlookFor, robustnessOf } from '#lib/decision/outlook.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { relaxations, type SingleChange, singleChanges } from '#lib/decision/single-changes.ts'
import { alternativeFrom, linesFor, type Pricing } from '#lib/plan/alternatives.ts'
import { hashOf } from '#lib/plan/canonical-json.ts'
import { type Catalog, isStale } from '#lib/plan/catalog-type.ts'
import type { AnswerChange, Evaluation } from '#lib/plan/evaluation.ts'
import { exclusionList } from '#lib/plan/exclusion-list.ts'
import { assumptionsFrom, figureList, keysUsed } from '#lib/plan/figure-list.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { priceSummary } from '#lib/plan/price-summary.ts'
import { recommendationFrom, treeAndConstraints } from '#lib/plan/recommendation.ts'
import { sizedSituation } from '#lib/plan/sized-situation.ts'
import { workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import type { PriceOverride } from '#lib/pricing/price-override.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** The user's own prices in front of a region's sheet. */
export function priceBookFor(overrides: readonly PriceOverride[], catalog: Catalog, sheet: PriceSheet): PriceBook {
  const serviceCodes = Object.fromEntries(catalog.items.map((one) => [one.item, one.serviceCode]))
  return { sheet, overrides, serviceCodes }
}

type Decided = {
  readonly decision: Decision
  readonly outlook: Outlook
  readonly robustness: ReturnType<typeof robustnessOf>
}

function decideWithOutlook(situation: Situation, policy: Catalog['policy']): Decided {
  const outlook = outlookFor(situation, policy)
  const { likeliestLeaf } = outlook
  const headline = decide(situation, treeAndConstraints(policy), likeliestLeaf).chosen?.platform ?? null
  return {
    decision: decide(situation, policy, likeliestLeaf),
    outlook,
    robustness: robustnessOf(outlook, headline, policy),
  }
}

/** What is chosen when the plan's answers change like this: costs, cap and likeliest leaf are worked out anew. */
function chosenAfter(changes: readonly AnswerChange[], pricing: Pricing): Decision['chosen'] {
  const answers = { ...pricing.plan.answers, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) }
  const overrides = Object.fromEntries(
    Object.entries(pricing.plan.overrides ?? {}).filter(([id]) => !changes.some(({ question }) => question === id)),
  )
  const { situation, policy } = sizedSituation({ ...pricing, plan: { ...pricing.plan, answers, overrides } })
  return decide(situation, policy, outlookFor(situation, policy).likeliestLeaf).chosen
}

const sameHeadline = (one: Decision['chosen'], other: Decision['chosen']): boolean =>
  one?.platform === other?.platform && one?.variant === other?.variant

/** The nearest single answers that lead to another headline, one per question, each verified by running again. */
function flipsFrom(changes: readonly SingleChange[], { chosen }: Decision, pricing: Pricing): Evaluation['flips'] {
  const flips = new Map<QuestionId, Evaluation['flips'][number]>()
  for (const { question, from, to, decision } of changes) {
    if (flips.has(question) || !decision.chosen || sameHeadline(decision.chosen, chosen)) continue
    const change = { question, from, to }
    const after = chosenAfter([change], pricing)
    if (!after || sameHeadline(after, chosen)) continue
    flips.set(question, { changes: [change], platform: after.platform, variant: after.variant })
  }
  return [...flips.values()]
}

function nextQuestionFrom({ next }: Outlook, { policy }: Catalog): Evaluation['nextQuestion'] {
  if (!next) return null
  const question = policy.questions.find((one) => one.id === next.id)
  return {
    id: next.id,
    share: stableNumber(next.share),
    changes: ['platform'],
    why: question?.wording?.why ?? question?.label ?? '',
  }
}

function factsUsed(
  cited: readonly string[],
  keys: ReadonlySet<string>,
  { statements, measures, asOf }: Catalog,
): Evaluation['facts'] {
  const used = [...statements, ...measures].filter(({ id }) => cited.includes(id) || keys.has(`fact:${id}`))
  return used.map((fact) => ({ id: fact.id, reviewBy: fact.reviewBy, stale: isStale(fact, asOf) }))
}

/**
 * Decides, prices and explains a plan (design §5.3) with point costs in USD a month. Pure: the day travels as
 * `catalog.asOf`, the prices as the sheet of the plan's region; the same inputs give the same bytes everywhere.
 */
export function evaluatePlan(plan: Plan, catalog: Catalog, sheet: PriceSheet): Evaluation {
  const pricing = { plan, catalog, book: priceBookFor(plan.priceOverrides ?? [], catalog, sheet) }
  const { situation, policy, tier } = sizedSituation(pricing)
  const { decision, outlook, robustness } = decideWithOutlook(situation, policy)
  const alternatives = decision.candidates.map((one) =>
    alternativeFrom(one, linesFor(one.stack, tier, pricing), policy.budget.rule),
  )
  const chosen = alternatives[decision.chosen ? decision.candidates.indexOf(decision.chosen) : -1]
  const changes = singleChanges(situation, policy, outlook.likeliestLeaf)
  const relax = decision.chosen
    ? []
    : relaxations(changes, situation, policy).filter((set) => chosenAfter(set, pricing) !== null)
  const recommendation = recommendationFrom(decision, {
    robustness,
    unpriced: chosen?.monthly.complete === false,
    relax,
  })
  const exclusions = exclusionList(decision, situation, policy)
  const keys = keysUsed(
    alternatives.flatMap((one) => one.lines),
    { plan, catalog },
  )
  const cited = [...recommendation.reasons, ...exclusions].flatMap((one) => one.facts)
  const document = {
    schema: 'evaluation@1' as const,
    asOf: catalog.asOf,
    recommendation,
    tree: decision.walk.steps.map(({ node, answers, outcome }) => ({ node: node.id, answers, outcome })),
    exclusions,
    alternatives,
    frontier: [],
    flips: flipsFrom(changes, decision, pricing),
    nextQuestion: nextQuestionFrom(outlook, catalog),
    settled: outlook.settled,
    assumptions: assumptionsFrom(figureList(keys, workloadFromPlan(plan, catalog, tier), { plan, catalog })),
    facts: factsUsed(cited, keys, catalog),
    prices: priceSummary(alternatives, sheet),
  }
  const { schema, asOf, ...rest } = document
  return { schema, asOf, hash: hashOf(document), ...rest }
}
