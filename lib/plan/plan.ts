import type { Answers, QuestionId } from '#lib/decision/question.ts'
import type { Stack } from '#lib/decision/stack.ts'
import type { PriceOverride } from '#lib/pricing/price-override.ts'

/** Why a question does not apply. */
export const NOT_APPLICABLE_REASONS = ['out-of-scope', 'business-priority', 'architecture-constraint', 'other'] as const
export type NotApplicableReason = (typeof NOT_APPLICABLE_REASONS)[number]

/** A quantity with its spread. */
export type Range = {
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly distribution?: 'pert' | 'triangular' | 'lognormal'
}

export type Override = number | Range

/** What a figure of the plan's own is most likely. */
export const likelyOf = (override: Override): number => (typeof override === 'number' ? override : override.likely)
type Overrides = Readonly<Record<QuestionId, Override>>

/** The longest note of a question, in characters. */
export const LONGEST_NOTE = 4000

/** Money terms of the team. Shares from 0 to 1. */
export type Finance = {
  /** Off AWS's list prices, as agreed with AWS. */
  readonly enterpriseDiscount?: number
  /** By commitment: the share of the always-on usage it covers. */
  readonly commitmentShare?: Readonly<Record<string, number>>
  /** A support plan of the catalog, or `none`. */
  readonly support?: string
  readonly tax?: number | null
  /** A second currency for readers: what one USD is in it on a day. Nothing is computed in it. */
  readonly currency?: { readonly code: string; readonly rate: string; readonly on: string }
}

export type PlanScenario = { readonly name: string; readonly answers?: Answers; readonly overrides?: Overrides }

/** The plan's own growth of each part in a year, as shares: a field for each rule of the catalog's growth. */
export const GROWTH_FIELDS = {
  models: 'modelsPerYear',
  traffic: 'trafficPerYear',
  training: 'trainingPerYear',
  team: 'teamPerYear',
} as const

export type GrowthPart = keyof typeof GROWTH_FIELDS

/** Whether a plan has a growth of its own for the part. */
export const isGrowthPart = (id: string): id is GrowthPart => Object.hasOwn(GROWTH_FIELDS, id)

export type GrowthField = (typeof GROWTH_FIELDS)[GrowthPart]

/** How many months are looked ahead, and how fast each part grows; what is left out grows as the facts say. */
export type OwnGrowth = { readonly months?: number } & { readonly [field in GrowthField]?: number }

/** What a user saves, shares and imports (design §5.1). A missing answer means "don't know". */
export type Plan = {
  readonly schema: 'plan@1'
  readonly name: string
  readonly answers: Answers
  readonly notApplicable?: Readonly<Record<QuestionId, NotApplicableReason>>
  readonly notes?: Readonly<Record<QuestionId, string>>
  readonly weights?: Readonly<Record<string, number>>
  readonly overrides?: Overrides
  readonly priceOverrides?: readonly PriceOverride[]
  readonly prices?: { readonly pinned?: string }
  readonly seed?: number
  readonly scenarios?: readonly PlanScenario[]
  readonly finance?: Finance
  readonly growth?: OwnGrowth
  /** Facts of the plan's own, by their ids. */
  readonly assumptions?: Readonly<Record<string, Override>>
  readonly roleWeights?: Readonly<Record<string, number>>
  readonly pinnedStacks?: readonly { readonly name: string; readonly stack: Partial<Stack> }[]
}

/** Whether the plan marks the question as not applicable; an answer given besides does not count then. */
export const doesNotApply = (id: QuestionId, { notApplicable }: Plan): boolean =>
  notApplicable !== undefined && Object.hasOwn(notApplicable, id)

/** Whether the plan gives an answer, or a figure in its place; whether the question applies is not asked. */
export const isGiven = (id: QuestionId, { answers, overrides }: Plan): boolean =>
  answers[id] !== undefined || overrides?.[id] !== undefined

/** Whether nothing more is asked of a question: there is an answer or a figure in its place, or it does not apply. */
export const isDone = (id: QuestionId, plan: Plan): boolean => isGiven(id, plan) || doesNotApply(id, plan)

/** The questions the plan says anything about: an answer, a figure in its place, or that it does not apply. */
export const questionsIn = ({ answers, overrides, notApplicable }: Plan): ReadonlySet<QuestionId> =>
  new Set([answers, overrides, notApplicable].flatMap((part) => Object.keys(part ?? {})))

/** A plan without a single answer. */
export const emptyPlan = (name: string): Plan => ({ schema: 'plan@1', name, answers: {} })
