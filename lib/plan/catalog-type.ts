import type { CostFormula, NamedFormula, ValueKey } from '#lib/cost/cost-formula.ts'
import type { TaskSizes } from '#lib/cost/task-size.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { PlatformMark } from '#lib/plan/platform.ts'
import type { PriceItem } from '#lib/pricing/price-item.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import type { Unit } from '#lib/units/quantity.ts'
import type { Source } from '#lib/units/source.ts'

/** How sure a fact is: read in a source, read in a secondary one, or this project's judgement. */
export type Basis = 'fact' | 'secondary' | 'judgement'

/** A figure with unit, history, source and review date. History is newest first. */
export type MeasureFact = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly basis: Basis
  readonly history: readonly {
    readonly from: IsoDate
    readonly low?: number
    readonly value: number
    readonly high?: number
  }[]
  readonly source: Source
  readonly reviewBy: IsoDate
}

/** A sentence about the world that rules rest on. */
export type StatementFact = {
  readonly id: string
  readonly title: string
  readonly statement: string
  readonly basis: Basis
  readonly source: Source
  readonly reviewBy: IsoDate
}

/**
 * A figure that drives costs, in which steps it is varied, and how far: a fact over its own range, an answer over what is
 * plausible.
 */
export type CostDriver = {
  readonly figure: ValueKey
  readonly step: number
  readonly range?: readonly [number, number]
}

/** Everything authored in `data/`, checked, on a given day. Plain data: it travels to the page as it is. */
export type Catalog = {
  /** The day the evaluation speaks of. */
  readonly asOf: IsoDate
  readonly policy: Policy
  readonly measures: readonly MeasureFact[]
  readonly statements: readonly StatementFact[]
  /** The systems that the options belong to. */
  readonly platforms: readonly PlatformMark[]
  readonly formulas: readonly CostFormula[]
  readonly derived: readonly NamedFormula[]
  readonly drivers: readonly CostDriver[]
  readonly taskSizes: TaskSizes
  /** Answers to `cloud` under which nothing runs on AWS. */
  readonly notOnAws: readonly string[]
  readonly items: readonly (PriceItem & { readonly serviceCode: string })[]
  readonly regions: readonly string[]
  /** The same regions by the partition of AWS they are in: an account is of one partition. */
  readonly partitions: readonly (readonly string[])[]
}

/** The value of a fact in force on a day; undefined before its first one. */
export const measureOn = (fact: MeasureFact, day: IsoDate) => fact.history.find((row) => row.from <= day)

/** Whether a fact is past the day it had to be reviewed by. */
export const isStale = (fact: { readonly reviewBy: IsoDate }, day: IsoDate): boolean => fact.reviewBy < day
