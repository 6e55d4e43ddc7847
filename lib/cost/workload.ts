import type { ValueKey } from '#lib/cost/cost-formula.ts'
import type { TaskSizes } from '#lib/cost/task-size.ts'

/** Tiers of self-hosted MLflow, smallest first: sized by the team, or one machine when a cap allows no more. */
export const TIERS = ['single-vm', 'highly-available', 'department', 'organisation'] as const
export type Tier = (typeof TIERS)[number]

/** What will run, as figures the formulas read; answers have become quantities, defaults or facts. */
export type Workload = {
  /** Every figure by its key: numbers for formulas, text for price attributes (an instance type). */
  readonly values: ReadonlyMap<string, number | string>
  /** Keys whose figure the plan itself gives: answers, overrides and edited facts. */
  readonly given: ReadonlySet<string>
  /** Keys of questions that do not apply: what depends on them contributes no line. */
  readonly notApplicable: ReadonlySet<string>
  /** What sizes the tasks that stand in for instances. */
  readonly taskSizes: TaskSizes
  /** The tier of self-hosted MLflow. */
  readonly tier: Tier
  /** False where nothing runs on AWS, so that no AWS price applies. */
  readonly onAws: boolean
}

/** A figure of the workload as a number; throws when the data gave none (a check finds that first). */
export function numberAt(workload: Pick<Workload, 'values'>, key: ValueKey): number {
  const value = workload.values.get(key)
  if (typeof value !== 'number') throw new RangeError(`no number for ${key}`)
  return value
}
