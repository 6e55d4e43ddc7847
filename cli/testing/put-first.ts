import { hardCap } from '#lib/decision/budget.ts'
import { clashesIn } from '#lib/decision/compatible.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { decide } from '#lib/decision/decide.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { rankBy } from '#lib/decision/ranking.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { pinnedCandidates } from '#lib/plan/pinned-stacks.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { PlanCosts } from '#lib/plan/plan-costs.ts'
import { valuingFor } from '#lib/plan/valuing.ts'
import { sumUsd, usdText } from '#lib/units/usd.ts'

type Priced = { readonly plan: Plan; readonly catalog: Catalog; readonly costs: PlanCosts }

/** The stacks that nobody may see unless all of their parts are allowed; null where none qualifies. */
export type PutFirst = { readonly recommended: Stack | null; readonly byValue: Stack | null }

const optionsOf = (stack: Stack, policy: Policy) =>
  COMPONENTS.map((component) => indexOf(policy).optionNamed(component, stack[component]))

/** What stacks cost a month in a situation, summed from the bills of their options. */
function billsUnder({ answers }: Situation, { catalog, costs }: Priced) {
  const tier = costs.tierUnder(hardCap(answers))
  return (stack: Stack) => {
    const bills = optionsOf(stack, catalog.policy).map((option) => costs.billOf(option, tier))
    const sumOf = (kind: 'cloud' | 'people') => ({
      known: usdText(sumUsd(bills.map((one) => one[kind].usd))),
      complete: bills.every((one) => one[kind].complete),
    })
    return { cloud: sumOf('cloud'), people: sumOf('people') }
  }
}

/**
 * What is recommended in a situation, and what comes first by value among what qualifies and what the plan pins: the
 * same as in its evaluation, without the rest of the document. The costs are those of the plan.
 */
export function putFirst(situation: Situation, priced: Priced): PutFirst {
  const { plan, catalog } = priced
  const { policy } = catalog
  const decision = decide(situation, policy, likeliestLeaf(situation, policy))
  const ranked = [
    ...decision.candidates.filter(({ platform }) => platform !== null),
    ...pinnedCandidates(plan, decision, { situation, policy }),
  ]
  const valuing = valuingFor(plan, catalog, situation)
  const billOf = billsUnder(situation, priced)
  const entries = ranked.flatMap(({ stack, eligible, overCap }) => {
    const levels = eligible && overCap === null ? valuing.levelsOf(stack, billOf(stack)) : null
    return levels ? [{ name: '', levels, stack }] : []
  })
  return {
    recommended: decision.chosen?.stack ?? null,
    byValue: rankBy(entries, valuing.weights)[0]?.alternative.stack ?? null,
  }
}

/** Why a stack must not be put first: what excludes its parts, and which of them do not go together. */
export function faultsOf(stack: Stack, situation: Situation, policy: Policy): readonly string[] {
  const excluded = optionsOf(stack, policy).filter((one) => eligibilityOf(one, situation, policy).kind === 'excluded')
  return [
    ...excluded.map(({ component, id }) => `${component}/${id} is excluded`),
    ...clashesIn(stack, readingOf(situation, policy)).map(({ id }) => `${id} is broken`),
  ]
}
