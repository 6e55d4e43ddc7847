import type { Condition } from '#lib/decision/condition.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import type { Component } from '#lib/decision/stack.ts'
import type { Source } from '#lib/units/source.ts'

/** Who hosts a component option (`aws-or-self`: on AWS, or your own machines of the same kind). Constraints on the place speak of hosts. */
export const HOSTS = ['none', 'self', 'aws', 'aws-or-self', 'gcp', 'azure', 'databricks', 'saas'] as const
export type Host = (typeof HOSTS)[number]

/** One thing that can fill a component (design §5.5). */
export type ComponentOption = {
  readonly component: Component
  readonly id: string
  readonly title: string
  /** Its title where nothing runs on AWS; absent when one title fits both. */
  readonly titleElsewhere?: string
  readonly host: Host
  readonly status: { readonly kind: 'active' | 'closed-to-new-customers'; readonly since: string | null }
}

/** What every authored rule carries: a name to cite, a sentence, its sources, and facts it rests on. */
export type RuleText = {
  readonly id: string
  /** The rule of the field's knowledge it belongs to, e.g. `R-OPS`. */
  readonly rule: string
  readonly text: string
  readonly facts: readonly string[]
  readonly basis: 'fact' | 'judgement'
  readonly source: Source
}

export type Drop =
  | { readonly component: Component; readonly options: readonly string[] }
  | { readonly hostedBy: readonly Host[]; readonly components?: readonly Component[] }

/** Excludes options while `when` holds. */
export type Constraint = RuleText & { readonly when: Condition; readonly drops: readonly Drop[] }

/** Prefers an option for a component while `when` holds; earlier rules win. */
export type ComponentRule = RuleText & {
  readonly when: Condition
  readonly component: Component
  readonly options: readonly string[]
}

/** Keeps what already runs: the answer names the option that stays. */
export type KeepRule = RuleText & {
  readonly question: QuestionId
  readonly component: Component
  readonly keeps: Readonly<Record<string, string>>
}

/** A whole stack by preference: per component, options from the most to the least wanted. */
export type StackTemplate = {
  readonly id: string
  readonly title: string
  /** Listed among the alternatives only while this holds; null means always. */
  readonly when: Condition | null
  /** Whether keep rules may change it. */
  readonly keeps: boolean
  readonly options: Readonly<Record<Component, readonly string[]>>
}

/** A leaf of the tree: while `when` holds, its stacks are tried in order. The last leaf (`open`) has no condition. */
export type TreeNode = RuleText & {
  readonly when: Condition | null
  readonly stacks: readonly { readonly stack: string; readonly when: Condition | null }[]
}

/** The rule of the cap: an option or stack whose known cost is above a hard budget is out. */
export type BudgetRule = RuleText & {
  /** Comes before the names of what the cap shut out, in a reason. */
  readonly shut: string
  /** The reason given when nothing is known of the cost of what is recommended under a cap. */
  readonly unknown: string
  /** The same when a part of it is known. */
  readonly partly: string
}

/** Everything the decision is made by, as authored in `data/`. */
export type Policy = {
  readonly questions: readonly Question[]
  readonly options: readonly ComponentOption[]
  readonly constraints: readonly Constraint[]
  readonly componentRules: readonly ComponentRule[]
  readonly keepRules: readonly KeepRule[]
  readonly templates: readonly StackTemplate[]
  readonly tree: readonly TreeNode[]
  readonly budget: BudgetRule
  readonly robustness: { readonly clear: number; readonly leaning: number }
}
