import type { NotCovered } from '#lib/cost/finance/committed-usage.ts'
import type { CostLayers } from '#lib/cost/finance/cost-layers.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Changed } from '#lib/decision/outlook.ts'
import type { Platform, Variant } from '#lib/decision/platform-name.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import type { Robustness } from '#lib/decision/robustness.ts'
import type { Component, Stack } from '#lib/decision/stack.ts'
import type { WeightsFrom } from '#lib/decision/weights.ts'

export type AnswerChange = { readonly question: QuestionId; readonly from: AnswerValue; readonly to: AnswerValue }

export type Reason = {
  readonly rule: string
  readonly answers: readonly QuestionId[]
  readonly facts: readonly string[]
  readonly text: string
}

/** A reason of the recommendation, and the components that it filled; none where it speaks of the whole. */
export type StackReason = Reason & { readonly components: readonly Component[] }

export type Recommendation = {
  readonly kind: 'recommended' | 'toss-up' | 'none-qualifies'
  readonly platform: Platform | null
  readonly variant: Variant | null
  readonly robustness: Robustness
  /** More answers, or prices that are not known yet, could still change it. */
  readonly provisional: boolean
  readonly leaf: string
  readonly stack: Stack | null
  readonly reasons: readonly StackReason[]
  /** When none qualifies: the smallest sets of answers to change, each verified by running again. */
  readonly relax: readonly (readonly AnswerChange[])[]
}

export type EvaluationExclusion = Reason & {
  readonly component: Component | null
  readonly option: string | null
  readonly platform: Platform | null
}

/** A monthly amount in USD text. The percentiles join when ranges are computed (`withRanges`). */
export type MonthlyAmount = {
  readonly point: string
  readonly p10?: string
  readonly p50?: string
  readonly p90?: string
}

/**
 * What a plan's money terms make of a cloud bill, in USD a month as text: at list prices, as contracted, in effect; and
 * what no commitment lowers.
 */
export type FinanceAmounts = CostLayers & { readonly notCovered: readonly NotCovered[] }

export type Alternative = {
  readonly platform: Platform | null
  readonly variant: Variant | null
  readonly title: string
  readonly stack: Stack
  readonly eligible: boolean
  readonly excludedBy: readonly string[]
  /** The same with the part of the stack that each rule shuts, the answers and the facts. */
  readonly exclusions: readonly EvaluationExclusion[]
  /** The additive value (0 to 100); null where an option of it has not been judged. */
  readonly value: number | null
  readonly profile: Readonly<Record<string, number>>
  /** `cloud` is the effective cost with support and tax. The finance amounts are there where the plan's money terms change one. */
  readonly monthly: {
    readonly cloud: MonthlyAmount
    readonly people: MonthlyAmount
    readonly complete: boolean
    readonly unpriced: readonly string[]
  } & Partial<FinanceAmounts>
  readonly lines: readonly CostLine[]
}

type PlatformTitle = {
  readonly title: string
  readonly platform: Platform | null
  readonly variant: Variant | null
}

/** The order by value of the alternatives that qualify, and how firm it is. Values are points from 0 to 100. */
export type Ranking = {
  /** Weight per criterion; they sum to 1. */
  readonly weights: Readonly<Record<string, number>>
  readonly from: WeightsFrom
  /** Best first. `share`: in which part of the drawn weights it comes first. */
  readonly order: readonly (PlatformTitle & { readonly value: number; readonly share: number })[]
  /** How far the first is ahead of the second; null when it is alone. */
  readonly lead: number | null
  /** Between which weights of a criterion the first stays first, and what comes first beyond. */
  readonly stability: readonly {
    readonly criterion: string
    readonly weight: number
    readonly low: number
    readonly high: number
    readonly below: string | null
    readonly above: string | null
  }[]
  /** The monthly cost (USD) at which the second would draw level; null where no cost of the first does it, or none is known. */
  readonly costLimit: (PlatformTitle & { readonly usd: string }) | null
  /** The nearest weights at which another alternative draws level. */
  readonly nearest:
    | (PlatformTitle & { readonly distance: number; readonly weights: Readonly<Record<string, number>> })
    | null
  /** The order each role's weights would give. */
  readonly roles: readonly {
    readonly id: string
    readonly title: string
    readonly order: readonly (PlatformTitle & { readonly value: number })[]
  }[]
  /** What the answers change in how well options do. */
  readonly adjustments: readonly (Reason & {
    readonly id: string
    readonly criterion: string
    readonly points: number
  })[]
}

/** A stack that no other is at most as dear as and at least as good as. USD a month as text. */
export type FrontierPoint = {
  readonly stack: Stack
  readonly platform: Platform | null
  readonly variant: Variant | null
  readonly value: number
  readonly cloud: string
  readonly people: string
  /** False: a part of its cost is unknown, so that it may be dearer. */
  readonly complete: boolean
}

export type Assumption = {
  readonly id: string
  readonly title: string
  readonly kind: 'question' | 'fact'
  readonly value: number | string
  readonly low?: number
  readonly high?: number
  readonly unit: string
  readonly basis: string
  readonly source: string
}

/** The answer to a plan (design §5.3): one document for page, command line, exports and links. */
export type Evaluation = {
  readonly schema: 'evaluation@1'
  readonly asOf: string
  readonly hash: string
  readonly recommendation: Recommendation
  readonly tree: readonly {
    readonly node: string
    readonly answers: readonly QuestionId[]
    readonly outcome: 'yes' | 'no' | 'open'
    /** The platforms this branch may still lead to; none where it is closed. */
    readonly platforms: readonly (Platform | null)[]
  }[]
  readonly exclusions: readonly EvaluationExclusion[]
  readonly alternatives: readonly Alternative[]
  readonly ranking: Ranking
  /** The exact Pareto frontier of monthly cost against value over every stack that is possible, cheapest first. */
  readonly frontier: readonly FrontierPoint[]
  /** How many stacks are possible. */
  readonly stacks: number
  readonly flips: readonly {
    readonly changes: readonly AnswerChange[]
    readonly platform: Platform | null
    readonly variant: Variant | null
  }[]
  readonly nextQuestion: {
    readonly id: QuestionId
    readonly share: number
    readonly changes: readonly Changed[]
    readonly why: string
  } | null
  readonly settled: boolean
  readonly assumptions: readonly Assumption[]
  readonly facts: readonly {
    readonly id: string
    readonly title: string
    readonly reviewBy: string
    readonly stale: boolean
  }[]
  readonly prices: {
    readonly region: string
    readonly origin: 'snapshot' | 'live' | 'mixed'
    readonly oldest: string | null
    readonly newest: string | null
    readonly unpriced: number
  }
}
