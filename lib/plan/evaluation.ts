import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Robustness } from '#lib/decision/outlook.ts'
import type { Platform, Variant } from '#lib/decision/platform-name.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import type { Component, Stack } from '#lib/decision/stack.ts'

export type AnswerChange = { readonly question: QuestionId; readonly from: AnswerValue; readonly to: AnswerValue }

export type Reason = {
  readonly rule: string
  readonly answers: readonly QuestionId[]
  readonly facts: readonly string[]
  readonly text: string
}

export type Recommendation = {
  readonly kind: 'recommended' | 'toss-up' | 'none-qualifies'
  readonly platform: Platform | null
  readonly variant: Variant | null
  readonly robustness: Robustness
  /** More answers, or prices that are not known yet, could still change it. */
  readonly provisional: boolean
  readonly leaf: string
  readonly stack: Stack | null
  readonly reasons: readonly Reason[]
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

export type Alternative = {
  readonly platform: Platform | null
  readonly variant: Variant | null
  readonly title: string
  readonly stack: Stack
  readonly eligible: boolean
  readonly excludedBy: readonly string[]
  /** The additive value of the ranking; null while it is not ranked. */
  readonly value: number | null
  readonly profile: Readonly<Record<string, number>>
  readonly monthly: {
    readonly cloud: MonthlyAmount
    readonly people: MonthlyAmount
    readonly complete: boolean
    readonly unpriced: readonly string[]
  }
  readonly lines: readonly CostLine[]
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
  }[]
  readonly exclusions: readonly EvaluationExclusion[]
  readonly alternatives: readonly Alternative[]
  readonly frontier: readonly never[]
  readonly flips: readonly {
    readonly changes: readonly AnswerChange[]
    readonly platform: Platform | null
    readonly variant: Variant | null
  }[]
  readonly nextQuestion: {
    readonly id: QuestionId
    readonly share: number
    readonly changes: readonly string[]
    readonly why: string
  } | null
  readonly settled: boolean
  readonly assumptions: readonly Assumption[]
  readonly facts: readonly { readonly id: string; readonly reviewBy: string; readonly stale: boolean }[]
  readonly prices: {
    readonly region: string
    readonly origin: 'snapshot' | 'live' | 'mixed'
    readonly oldest: string | null
    readonly newest: string | null
    readonly unpriced: number
  }
}
