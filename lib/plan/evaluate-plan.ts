import type { PriceBook } from '#lib/cost/cost-line.ts'
import { capIsPossible, hardCap, openCapQuestion } from '#lib/decision/budget.ts'
import { contradictionsIn } from '#lib/decision/contradictions.ts'
import type { NextQuestion } from '#lib/decision/outlook.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { knownPart } from '#lib/plan/alternatives.ts'
import { hashOf } from '#lib/plan/canonical-json.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation, EvaluationExclusion, Recommendation } from '#lib/plan/evaluation.ts'
import { exclusionList } from '#lib/plan/exclusion-list.ts'
import { citedIn, factsUsed, restsOnStale, stackOf } from '#lib/plan/facts-used.ts'
import { assumptionsFrom, figureList, keysUsed } from '#lib/plan/figure-list.ts'
import { frontierList, planSpace } from '#lib/plan/frontier-list.ts'
import { type JudgedPlan, judgedPlan } from '#lib/plan/judged-plan.ts'
import { keptOutOf, shutsPlatform } from '#lib/plan/kept-out.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { priceSummary } from '#lib/plan/price-summary.ts'
import { rankingReasons, robustnessOf } from '#lib/plan/ranking-reasons.ts'
import { recommendationFrom } from '#lib/plan/recommendation.ts'
import { treeSteps } from '#lib/plan/tree-steps.ts'
import { unheededRules } from '#lib/plan/unheeded-rules.ts'
import { flipsFrom, sizeWorthAsking, waysOut } from '#lib/plan/what-if.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import type { PriceOverride } from '#lib/pricing/price-override.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** The user's own prices in front of a region's sheet. */
export function priceBookFor(overrides: readonly PriceOverride[], catalog: Catalog, sheet: PriceSheet): PriceBook {
  const serviceCodes = Object.fromEntries(catalog.items.map((one) => [one.item, one.serviceCode]))
  return { sheet, overrides, serviceCodes }
}

/** The headline with its reasons, and the facts of its reasons and of what else shaped it. */
type Headed = { readonly recommendation: Recommendation; readonly cited: readonly string[] }

/**
 * The headline with its reasons; provisional too where a fact behind it is past its review: one of its reasons', of a rule
 * that kept something more wanted out of its stack, or of one that shut a platform.
 */
function recommended(judged: JudgedPlan, exclusions: readonly EvaluationExclusion[]): Headed {
  const { decision, chosen, policy, costs, pricing } = judged
  const { plan, catalog } = pricing
  const capped = chosen && hardCap(costs.situation.answers) !== null
  const found = recommendationFrom(
    decision,
    {
      situation: costs.situation,
      robustness: robustnessOf(judged, policy),
      unpriced: chosen?.monthly.complete === false,
      contradicted: contradictionsIn(costs.situation, policy),
      keptOut: keptOutOf(decision, costs.situation, policy),
      unheeded: unheededRules(decision, costs.situation, policy),
      smaller: judged.smaller,
      comparedWithCap: capped ? knownPart(chosen.lines) : 'whole',
      ranking: rankingReasons(chosen, judged, policy),
      relax: decision.chosen ? [] : waysOut(judged),
    },
    policy,
  )
  const keys = keysUsed(chosen?.lines ?? [], { plan, catalog })
  const cited = citedIn([...found.reasons, ...exclusions.filter(shutsPlatform)])
  const stale = restsOnStale({ cited, keys, stacks: stackOf(chosen) }, catalog)
  return { recommendation: { ...found, provisional: found.provisional || stale }, cited }
}

/** Where only a cap may still shut something out: whether there is one and how high, then the sizes it is compared with. */
function worthAskingOfCap(judged: JudgedPlan): { readonly id: QuestionId; readonly share: number } | null {
  const { situation } = judged.costs
  if (!capIsPossible(situation)) return null
  const open = openCapQuestion(situation)
  return open === null ? sizeWorthAsking(judged) : { id: open, share: 0 }
}

const NONE: readonly QuestionId[] = []

/**
 * The open question worth asking next, but for those passed over; where nothing but a cap is open, what settles it. Null once
 * it is settled, and where nothing else changes anything.
 */
function nextQuestionFrom(judged: JudgedPlan, passed = NONE): Evaluation['nextQuestion'] {
  const { outlook, policy } = judged
  if (outlook.settled) return null
  const isLeft = ({ id }: NextQuestion) => !passed.includes(id)
  const first = outlook.questions.find(isLeft) ?? (passed.length > 0 ? outlook.unusual().find(isLeft) : undefined)
  const found = first ? null : worthAskingOfCap(judged)
  const ofCap = found && passed.includes(found.id) ? null : found
  const next = first ?? (ofCap && { ...ofCap, changes: ['platform' as const] })
  if (!next) return null
  const question = policy.questions.find((one) => one.id === next.id)
  const why = question?.wording?.why ?? question?.label ?? ''
  return { id: next.id, share: stableNumber(next.share), changes: next.changes, why }
}

/** A plan on the prices of a sheet, judged. */
export const judgedOn = (plan: Plan, catalog: Catalog, sheet: PriceSheet): JudgedPlan =>
  judgedPlan({ plan, catalog, book: priceBookFor(plan.priceOverrides ?? [], catalog, sheet) })

/** The question worth asking next when those passed over are asked no more; they stay open, and may still be any. */
export const nextQuestionBeside = (
  passed: readonly QuestionId[],
  plan: Plan,
  { catalog, sheet }: { readonly catalog: Catalog; readonly sheet: PriceSheet },
): Evaluation['nextQuestion'] => nextQuestionFrom(judgedOn(plan, catalog, sheet), passed)

/**
 * Decides, prices, ranks and explains a plan (design §5.3) with point costs in USD a month. Pure: the day travels as
 * `catalog.asOf`, the prices as the sheet of the plan's region; the same inputs give the same bytes everywhere.
 */
export const evaluatePlan = (plan: Plan, catalog: Catalog, sheet: PriceSheet): Evaluation =>
  evaluationOf(judgedOn(plan, catalog, sheet))

/** The evaluation of what was judged. Its hash is worked out when somebody reads it: that takes longer than a part of the rest. */
export function evaluationOf(judged: JudgedPlan): Evaluation {
  const document = documentOf(judged)
  const { schema, asOf, ...rest } = document
  let hash: string | undefined
  return {
    schema,
    asOf,
    get hash() {
      hash ??= hashOf(document)
      return hash
    },
    ...rest,
  }
}

/** Writes down what was judged: the evaluation without its hash. */
export function documentOf(judged: JudgedPlan): Omit<Evaluation, 'hash'> {
  const { pricing } = judged
  const { catalog } = pricing
  const { decision, outlook, alternatives, chosen, ranking, policy, costs } = judged
  const exclusions = exclusionList(decision, costs.situation, policy)
  const { recommendation, cited } = recommended(judged, exclusions)
  const keys = keysUsed(
    alternatives.flatMap((one) => one.lines),
    pricing,
  )
  const space = planSpace(judged)
  return {
    schema: 'evaluation@1',
    asOf: catalog.asOf,
    recommendation,
    tree: treeSteps(decision, outlook, { situation: costs.situation, policy }),
    exclusions,
    alternatives,
    ranking,
    frontier: frontierList(space, judged),
    stacks: space.size,
    flips: flipsFrom(judged),
    nextQuestion: nextQuestionFrom(judged),
    settled: outlook.settled,
    assumptions: assumptionsFrom(figureList(keys, figureValues(pricing.plan, catalog), pricing)),
    facts: factsUsed({ cited: [...cited, ...citedIn(exclusions)], keys, stacks: stackOf(chosen) }, catalog),
    prices: priceSummary(alternatives, pricing.book.sheet),
  }
}
