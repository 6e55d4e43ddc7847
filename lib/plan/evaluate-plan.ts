import type { PriceBook } from '#lib/cost/cost-line.ts'
import { hardCap } from '#lib/decision/budget.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { type Decision, decide } from '#lib/decision/decide.ts'
import { type Outlook, outlookFor, robustnessOf } from '#lib/decision/outlook.ts'
import { singleChanges } from '#lib/decision/single-changes.ts'
import { alternativeFrom, knownPart, linesFor } from '#lib/plan/alternatives.ts'
import { hashOf } from '#lib/plan/canonical-json.ts'
import { type Catalog, isStale } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { exclusionList } from '#lib/plan/exclusion-list.ts'
import { assumptionsFrom, figureList, keysUsed } from '#lib/plan/figure-list.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { priceSummary } from '#lib/plan/price-summary.ts'
import { recommendationFrom, treeAndConstraints } from '#lib/plan/recommendation.ts'
import { sizedSituation } from '#lib/plan/sized-situation.ts'
import { flipsFrom, waysOut } from '#lib/plan/what-if.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
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
  const present = { decision, situation, policy, pricing }
  const changes = singleChanges(situation, policy, outlook.likeliestLeaf)
  const judged = {
    robustness,
    unpriced: chosen?.monthly.complete === false,
    comparedWithCap: chosen && hardCap(situation.answers) !== null ? knownPart(chosen.lines) : 'whole',
    relax: decision.chosen ? [] : waysOut(changes, present),
  } as const
  const recommendation = recommendationFrom(decision, judged, policy)
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
    flips: flipsFrom(changes, present),
    nextQuestion: nextQuestionFrom(outlook, catalog),
    settled: outlook.settled,
    assumptions: assumptionsFrom(figureList(keys, figureValues(plan, catalog), { plan, catalog })),
    facts: factsUsed(cited, keys, catalog),
    prices: priceSummary(alternatives, sheet),
  }
  const { schema, asOf, ...rest } = document
  return { schema, asOf, hash: hashOf(document), ...rest }
}
