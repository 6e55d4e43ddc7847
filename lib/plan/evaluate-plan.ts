import type { PriceBook } from '#lib/cost/cost-line.ts'
import { hardCap } from '#lib/decision/budget.ts'
import { decide, headlineOf } from '#lib/decision/decide.ts'
import { type Outlook, outlookFor } from '#lib/decision/outlook.ts'
import { alternativeFrom, knownPart, type Pricing } from '#lib/plan/alternatives.ts'
import { hashOf } from '#lib/plan/canonical-json.ts'
import { type Catalog, isStale } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { exclusionList } from '#lib/plan/exclusion-list.ts'
import { assumptionsFrom, figureList, keysUsed } from '#lib/plan/figure-list.ts'
import { frontierList, planSpace } from '#lib/plan/frontier-list.ts'
import { pinnedCandidates } from '#lib/plan/pinned-stacks.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { priceSummary } from '#lib/plan/price-summary.ts'
import { rankingOf } from '#lib/plan/ranking-of.ts'
import { rankingReasons, robustnessOf } from '#lib/plan/ranking-reasons.ts'
import { recommendationFrom } from '#lib/plan/recommendation.ts'
import { treeSteps } from '#lib/plan/tree-steps.ts'
import { valuingFor } from '#lib/plan/valuing.ts'
import { flipsFrom, waysOut } from '#lib/plan/what-if.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import type { PriceOverride } from '#lib/pricing/price-override.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** The seed of every draw while a plan names none. */
const SEED = 1

/** The user's own prices in front of a region's sheet. */
export function priceBookFor(overrides: readonly PriceOverride[], catalog: Catalog, sheet: PriceSheet): PriceBook {
  const serviceCodes = Object.fromEntries(catalog.items.map((one) => [one.item, one.serviceCode]))
  return { sheet, overrides, serviceCodes }
}

function nextQuestionFrom({ settled, questions: [next] }: Outlook, { policy }: Catalog): Evaluation['nextQuestion'] {
  if (settled || !next) return null
  const question = policy.questions.find((one) => one.id === next.id)
  return {
    id: next.id,
    share: stableNumber(next.share),
    changes: next.changes,
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

/** Everything that is decided, priced and ranked, before it becomes a document. */
function judge(pricing: Pricing) {
  const { plan, catalog } = pricing
  const { policy } = catalog
  const costs = planCosts(pricing)
  const { situation } = costs
  const seed = plan.seed ?? SEED
  const outlook = outlookFor(situation, policy, seed)
  const decision = decide(situation, policy, outlook.likeliestLeaf)
  const tier = costs.tierUnder(hardCap(situation.answers))
  const valuing = valuingFor(plan, catalog, situation)
  const named = [
    ...decision.candidates.map((one) => ({ ...one, title: one.template.title })),
    ...pinnedCandidates(plan, decision, { situation, policy }),
  ]
  const valued = named.map((one) =>
    alternativeFrom(one, { lines: costs.linesFor(one.stack, tier), valuing, budgetRule: policy.budget.rule }),
  )
  const chosen = valued[decision.chosen ? decision.candidates.indexOf(decision.chosen) : -1]?.alternative
  const ranking = rankingOf(valued, { valuing, situation, policy, seed })
  const present = { decision, headline: headlineOf(situation, policy), costs, pricing }
  return {
    costs,
    outlook,
    decision,
    tier,
    valuing,
    alternatives: valued.map((one) => one.alternative),
    chosen,
    ranking,
    present,
  }
}

/**
 * Decides, prices, ranks and explains a plan (design §5.3) with point costs in USD a month. Pure: the day travels as
 * `catalog.asOf`, the prices as the sheet of the plan's region; the same inputs give the same bytes everywhere.
 */
export function evaluatePlan(plan: Plan, catalog: Catalog, sheet: PriceSheet): Evaluation {
  const { policy } = catalog
  const pricing = { plan, catalog, book: priceBookFor(plan.priceOverrides ?? [], catalog, sheet) }
  const { costs, outlook, decision, tier, valuing, alternatives, chosen, ranking, present } = judge(pricing)
  const { situation } = costs
  const recommendation = recommendationFrom(
    decision,
    {
      robustness: robustnessOf({ chosen, ranking, outlook }, policy),
      unpriced: chosen?.monthly.complete === false,
      comparedWithCap: chosen && hardCap(situation.answers) !== null ? knownPart(chosen.lines) : 'whole',
      ranking: rankingReasons(chosen, ranking, policy),
      stale: false,
      relax: decision.chosen ? [] : waysOut(present),
    },
    policy,
  )
  const exclusions = exclusionList(decision, situation, policy)
  const keys = keysUsed(
    alternatives.flatMap((one) => one.lines),
    { plan, catalog },
  )
  const cited = [...recommendation.reasons, ...exclusions].flatMap((one) => one.facts)
  const space = planSpace({ policy, costs, tier, valuing })
  const document = {
    schema: 'evaluation@1' as const,
    asOf: catalog.asOf,
    recommendation,
    tree: treeSteps(decision, outlook, { situation, policy }),
    exclusions,
    alternatives,
    ranking,
    frontier: frontierList(space, { policy, costs, tier, valuing }),
    stacks: space.size,
    flips: flipsFrom(present),
    nextQuestion: nextQuestionFrom(outlook, catalog),
    settled: outlook.settled,
    assumptions: assumptionsFrom(figureList(keys, figureValues(plan, catalog), { plan, catalog })),
    facts: factsUsed(cited, keys, catalog),
    prices: priceSummary(alternatives, sheet),
  }
  const { schema, asOf, ...rest } = document
  return { schema, asOf, hash: hashOf(document), ...rest }
}
