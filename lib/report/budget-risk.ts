import type { Evaluation } from '#lib/plan/evaluation.ts'
import { doesNotApply, type Plan } from '#lib/plan/plan.ts'
import type { Ranges } from '#lib/plan/ranges.ts'
import { isComplete, noEstimateText } from '#lib/report/words.ts'
import type { Percentiles } from '#lib/units/percentiles.ts'

/** The team's budget for the bill without people, in USD a month; undefined where none was given. */
export function budgetOf(plan: Plan): number | undefined {
  const budget = plan.answers.monthlyBudgetUsd
  return typeof budget === 'number' && !doesNotApply('monthlyBudgetUsd', plan) ? budget : undefined
}

/**
 * How often a bill's draws lie above a budget (USD a month), as far as its percentiles say: `in more than 9 of 10 draws`.
 * `open`: a part of the bill has no price, so that it lies above at least that often.
 */
export function aboveBudget({ p10, p50, p90 }: Percentiles, budget: number, open: boolean): string {
  if (budget < p10) return 'in more than 9 of 10 draws'
  if (budget < p50) return open ? 'in at least 5 of 10 draws' : 'in 5 to 9 of 10 draws'
  if (budget < p90) return open ? 'in at least 1 of 10 draws' : 'in 1 to 5 of 10 draws'
  return open ? 'in fewer than 1 of 10 draws, before what has no price' : 'in fewer than 1 of 10 draws'
}

/** How often the recommended bill lies above the plan's budget, in a sentence; null without a budget or an estimate. */
export function budgetText(plan: Plan, { alternatives }: Evaluation, ranges: Ranges): string | null {
  const budget = budgetOf(plan)
  const at = alternatives.findIndex((one) => one.eligible)
  const [own, range] = [alternatives[at], ranges.alternatives[at]]
  if (budget === undefined || !own || !range || noEstimateText(own) !== null) return null
  return `The cloud bill of “${own.title}” lies above the budget ${aboveBudget(range.cloud, budget, !isComplete(own, 'cloud'))}.`
}
