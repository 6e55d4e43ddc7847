import type { Condition } from '#lib/decision/condition.ts'
import type { Lifecycle } from '#lib/decision/lifecycle.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import type { Component } from '#lib/decision/stack.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
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
  /** The system it belongs to, by id; null where there is none to speak of. */
  readonly platform: string | null
  readonly status: { readonly kind: Lifecycle; readonly since: string | null }
  /** Why no rule leads a newcomer to it; absent when one does. */
  readonly onlyExisting?: string
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

/** Names component options: one by one, or by who hosts them. */
export type Selector =
  | { readonly component: Component; readonly options: readonly string[] }
  | { readonly hostedBy: readonly Host[]; readonly components?: readonly Component[] }

/** Excludes options while `when` holds. */
export type Constraint = RuleText & {
  readonly when: Condition
  readonly drops: readonly Selector[]
}

/** Prefers an option for a component while `when` holds; earlier rules win. */
export type ComponentRule = RuleText & {
  readonly when: Condition
  readonly component: Component
  readonly options: readonly string[]
  /** What is said where the rule holds, and the branch that was taken has none of its options. */
  readonly unheeded?: string
}

/** Keeps what already runs: the answer names the option that stays. */
export type KeepRule = RuleText & {
  readonly question: QuestionId
  readonly component: Component
  readonly keeps: Readonly<Record<string, string>>
  /** Nothing is kept while this holds; an open answer is no reason to change. */
  readonly unless?: Condition
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

/** A pair that cannot be: these options of a component need one of those in another, always or while `when` holds. */
export type Compatibility = RuleText & {
  readonly when?: Condition
  readonly component: Component
  readonly options: readonly string[]
  readonly needs: { readonly component: Component; readonly options: readonly string[] }
}

/**
 * Answers that cannot all be right: what `when` says of them; one that is not among those another lists; a number above
 * another, after `times` has brought it to the other's unit.
 */
export type Contradiction = RuleText &
  (
    | { readonly when: Condition }
    | { readonly outside: { readonly answer: QuestionId; readonly list: QuestionId } }
    | { readonly above: { readonly answer: QuestionId; readonly limit: QuestionId; readonly times?: number } }
  )

/** The rule of the cap: an option or stack whose known cost is above a hard budget is out. */
export type BudgetRule = RuleText & {
  /** Comes before the names of what the cap shut out, in a reason. */
  readonly shut: string
  /** Comes before the names of what was wanted more, and gave way to something cheaper, in a reason. */
  readonly gaveWay: string
  /** The reason given where the cap makes self-hosted MLflow smaller than the sizes call for. */
  readonly smaller: string
  /** The reason given when nothing is known of the cost of what is recommended under a cap. */
  readonly unknown: string
  /** The same when a part of it is known. */
  readonly partly: string
}

/**
 * What alternatives are judged by. Its scale is fixed and the same for every plan: 0 is the worst that is acceptable, 100
 * the best that is realistic. `parts` says how much each component counts for it (they sum to 1); the cost has none,
 * because it is worked out.
 */
export type Criterion = {
  readonly id: string
  readonly title: string
  readonly meaning: string
  /** What the worst and the best stack look like on it, for the question which step from worst to best matters most. */
  readonly worst: string
  readonly best: string
  /** What levels mean in words, rising; the last one at or below a level speaks for it. */
  readonly anchors: readonly { readonly from: number; readonly word: string; readonly text: string }[]
  readonly parts: Readonly<Partial<Record<Component, number>>>
}

/** How well an option does on a criterion (0 to 100). `withTracking`: only where one of these tracks. */
export type Capability = {
  readonly component: Component
  readonly option: string
  readonly criterion: string
  readonly level: number
  readonly withTracking?: readonly string[]
  readonly because: string
  readonly basis: 'fact' | 'secondary' | 'judgement'
  readonly source: Source
  readonly reviewBy: IsoDate
}

/** Changes how well options do on a criterion while `when` holds: in points, kept between 0 and 100. */
export type Adjustment = RuleText & {
  readonly when: Condition
  readonly criterion: string
  readonly applies: readonly Selector[]
  readonly points: number
}

/** Weights per criterion, by default or as somebody in a role would set them. They sum to 1. */
export type WeightSet = {
  readonly id: string
  readonly title: string
  readonly weights: Readonly<Record<string, number>>
}

/** The fixed scale of the cost: full marks at or below `low` budgets, none from `high` budgets on, logarithmic between. */
export type CostScale = {
  readonly criterion: string
  readonly low: number
  readonly high: number
  /** Facts (USD a month) that stand in for a budget nobody gave, and join it while people are counted. */
  readonly budgetFact: string
  readonly peopleFact: string
  readonly basis: 'fact' | 'judgement'
  readonly source: Source
}

/** When a result is called clear or leaning, and how many seeded draws say so. */
export type RobustnessRule = RuleText & {
  /** Least share of first ranks. */
  readonly clear: number
  readonly leaning: number
  /** Least lead of a clear result, in points of value. */
  readonly margin: number
  /** Draws of weights; of completions of the open answers; and how many of those each open question is tried in. */
  readonly weightDraws: number
  readonly completionDraws: number
  readonly questionDraws: number
  /** Sentences about ranking and tree; `{recommended}`, `{first}` and `{second}` are filled with titles. */
  readonly agrees: string
  /** Another variant of the same platform comes first. */
  readonly varies: string
  /** Another platform comes first. */
  readonly disagrees: string
  /** Where the suite of another cloud, `{suite}`, has a higher value than what is ranked first. */
  readonly suite: string
  /** What stands for `{points}`: how far two values are apart. */
  readonly apart: string
  /** The same where they look alike as written. */
  readonly alike: string
  /** A part of its cost is unknown; no whole cost would bring it first. */
  readonly costUnknown: string
  /** A part of its cost is unknown; up to a whole cost of `{tie}`, of which `{known}` is known, it would come first. */
  readonly costUnknownUpTo: string
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
  readonly robustness: RobustnessRule
  readonly compatibility: readonly Compatibility[]
  readonly contradictions: readonly Contradiction[]
  readonly criteria: readonly Criterion[]
  readonly capabilities: readonly Capability[]
  readonly adjustments: readonly Adjustment[]
  /** The first is the default. */
  readonly weightSets: readonly WeightSet[]
  readonly costScale: CostScale
}
