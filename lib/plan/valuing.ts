import type { Situation } from '#lib/decision/condition.ts'
import type { Stack } from '#lib/decision/stack.ts'
import {
  anchorsFor,
  type CostAnchors,
  costLevel,
  levelsOf,
  type PerCriterion,
  profileOf,
  type ValueModel,
  valueModelFor,
  type Weights,
} from '#lib/decision/value-model.ts'
import { type WeightsFrom, weightsFor } from '#lib/decision/weights.ts'
import { type Catalog, measureOn } from '#lib/plan/catalog-type.ts'
import { likelyOf, type Plan } from '#lib/plan/plan.ts'

/** Known cost in USD text, and whether it is all of it. */
type Known = { readonly known: string; readonly complete: boolean }
type Bill = { readonly cloud: Known; readonly people: Known }

/** How a plan values a stack: levels per criterion on fixed scales, weighed. */
export type Valuing = {
  readonly model: ValueModel
  readonly weights: Weights
  readonly from: WeightsFrom
  readonly anchors: CostAnchors
  /** Whether people's cost counts beside the cloud bill. */
  readonly countPeople: boolean
  readonly costOf: (bill: Bill) => { readonly usd: number; readonly complete: boolean }
  /** Null where some option's level is not known. */
  readonly levelsOf: (stack: Stack, bill: Bill) => PerCriterion | null
  readonly profileOf: (levels: PerCriterion) => PerCriterion
}

/** The budget that the scale of the cost is drawn from: the plan's, else the fact that stands in for it. */
function budgetUsd(plan: Plan, catalog: Catalog, { answers }: Situation): number {
  const { budgetFact, peopleFact } = catalog.policy.costScale
  const factUsd = (id: string): number => {
    const fact = catalog.measures.find((one) => one.id === id)
    const own = plan.assumptions?.[id]
    const value = own === undefined ? fact && measureOn(fact, catalog.asOf)?.value : likelyOf(own)
    if (value === undefined) throw new RangeError(`no such fact: ${id}`)
    return value
  }
  const given = answers.monthlyBudgetUsd
  const budget = typeof given === 'number' && given > 0 ? given : factUsd(budgetFact)
  return answers.countPeople === true ? budget + factUsd(peopleFact) : budget
}

/** How the plan values stacks in this situation: its weights, its scale of cost, its answers. */
export function valuingFor(plan: Plan, catalog: Catalog, situation: Situation): Valuing {
  const { policy } = catalog
  const model = valueModelFor(situation, policy)
  const { weights, from } = weightsFor(plan.weights, plan.roleWeights, policy)
  const anchors = anchorsFor(budgetUsd(plan, catalog, situation), policy.costScale)
  const countPeople = situation.answers.countPeople === true
  const costOf = ({ cloud, people }: Bill) => ({
    usd: Number(cloud.known) + (countPeople ? Number(people.known) : 0),
    complete: cloud.complete && (!countPeople || people.complete),
  })
  return {
    model,
    weights,
    from,
    anchors,
    countPeople,
    costOf,
    levelsOf: (stack, bill) => {
      const levels = levelsOf(stack, model, policy)
      return levels && { [policy.costScale.criterion]: costLevel(costOf(bill), anchors), ...levels }
    },
    profileOf: (levels) => profileOf(levels, weights),
  }
}
