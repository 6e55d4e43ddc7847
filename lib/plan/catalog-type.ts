import type { CostFormula, FormulaInput, NamedFormula, ValueKey } from '#lib/cost/cost-formula.ts'
import type { MoneyCatalog } from '#lib/cost/finance/money-terms.ts'
import type { Size, TaskSizes } from '#lib/cost/task-size.ts'
import type { Condition } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { PlatformMark } from '#lib/plan/platform.ts'
import type { SizeName, SizeScale } from '#lib/plan/sizing-type.ts'
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

/** A figure that an input is read from instead of its own, where the condition holds. */
export type InputCase = { readonly when: Condition; readonly from: ValueKey }

/**
 * A cost line as authored. There is none unless `when` holds, none where `unless` holds, and none for another size; an
 * open answer lets neither hold. `instead` names, for an input, the figures it is read from in certain cases.
 */
export type ConditionalFormula = CostFormula & {
  readonly when?: Condition
  readonly unless?: Condition
  readonly size?: SizeName
  readonly instead?: Readonly<Record<string, readonly InputCase[]>>
}

/** A formula that a default leans on. `replaces`: it stands in for that question's default once all of `given` are known. */
export type DerivedFormula = Omit<NamedFormula, 'inputs'> & {
  /** `machine`: not the figure itself, which is an instance type, but a dimension of that machine. */
  readonly inputs: Readonly<Record<string, FormulaInput & { readonly machine?: keyof Size }>>
  readonly replaces?: QuestionId
  readonly given?: readonly QuestionId[]
  readonly when?: Condition
  readonly unless?: Condition
}

/** Work that is done once for an option: it costs hours, and no month repeats it. */
export type OneOffWork = {
  readonly id: string
  readonly title: string
  readonly kind: 'set-up' | 'migration' | 'exit'
  readonly uses: readonly { readonly component: string; readonly option: string }[]
  /** There is none of it unless this holds; an open answer lets it not hold. */
  readonly when?: Condition
  /** The fact that says how many hours. */
  readonly hours: ValueKey
  /** The figure the hours are multiplied with: a skill that the team has, lacks, or says nothing of. */
  readonly factor: { readonly from: ValueKey; readonly instead: readonly InputCase[] } | null
  readonly tier: string | null
  readonly source: Source
}

/** Figures that grow together, by the fact that says how much a year. */
export type GrowthRule = { readonly id: string; readonly rate: ValueKey; readonly figures: readonly ValueKey[] }

/** How far ahead is looked, what grows, and from which rise of a line on (share and USD a month) a month is a cliff. */
export type Growth = {
  readonly months: number
  readonly grows: readonly GrowthRule[]
  readonly cliff: { readonly share: number; readonly usd: number }
}

/** The least share of the draws from which on something is called so; below the last one it is very unlikely. */
export type LikelihoodShares = Readonly<Record<'very-likely' | 'likely' | 'about-even' | 'unlikely', number>>

/** Something that several figures rise and fall with. `weight`: how much of a figure's rank is the cause's, the rest its own. */
export type CommonCause = {
  readonly id: string
  readonly title: string
  readonly figures: readonly string[]
  readonly weight: number
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
  readonly formulas: readonly ConditionalFormula[]
  readonly derived: readonly DerivedFormula[]
  /** Tiers of self-hosted MLflow, and by what a team needs which. */
  readonly trackingTiers: SizeScale
  /** Sizes of other things that are sold by size. */
  readonly sizeScales: readonly SizeScale[]
  readonly oneOffs: readonly OneOffWork[]
  readonly drivers: readonly CostDriver[]
  /** How many draws stand for what is not known exactly, and what their shares are called. */
  readonly uncertainty: {
    readonly draws: number
    readonly likelihood: { readonly from: LikelihoodShares }
    /** What several figures rise and fall with. */
    readonly causes: readonly CommonCause[]
  }
  readonly growth: Growth
  readonly taskSizes: TaskSizes
  /** Support plans and commitments. */
  readonly money: MoneyCatalog
  /** Answers to `cloud` under which nothing runs on AWS. */
  readonly notOnAws: readonly string[]
  readonly items: readonly (PriceItem & { readonly serviceCode: string })[]
  readonly regions: readonly string[]
  /** The same regions by the partition of AWS they are in: an account is of one partition. */
  readonly partitions: readonly (readonly string[])[]
  /** What AWS calls each region. */
  readonly regionNames: Readonly<Record<string, string>>
  readonly regionsInEu: readonly string[]
}

/** The value of a fact in force on a day; undefined before its first one. */
export const measureOn = (fact: MeasureFact, day: IsoDate) => fact.history.find((row) => row.from <= day)

/** Whether a fact is past the day it had to be reviewed by. */
export const isStale = (fact: { readonly reviewBy: IsoDate }, day: IsoDate): boolean => fact.reviewBy < day
