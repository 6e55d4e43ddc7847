import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import type { Evaluation, Reason } from '#lib/plan/evaluation.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'
import { evaluated } from '../commands.ts'

/** The shipped data on one day. */
export const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog

/** A plan evaluated on the shipped prices. */
export const evaluate = (plan: Plan, on: Catalog = catalog): Evaluation => evaluated(plan, on).evaluation

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

/** Every scenario, and random plans, each with its evaluation. */
export const everyPlan = [...scenarios, ...random].map(
  ([id, plan]) => [id, { plan, evaluation: evaluate(plan) }] as const,
)

/** The part of an evaluation that cites rules, without the frontier, the flips and all that cites none. */
export type Cited = Pick<Evaluation, 'exclusions'> & {
  readonly recommendation: Pick<Evaluation['recommendation'], 'reasons'>
  readonly ranking: Pick<Evaluation['ranking'], 'adjustments'>
}

/** Everything in it that cites a rule. */
export const reasonsIn = ({ recommendation, exclusions, ranking }: Cited): readonly Reason[] => [
  ...recommendation.reasons,
  ...exclusions,
  ...ranking.adjustments,
]
