import type { QuestionId } from '#lib/decision/question.ts'
import type { Component } from '#lib/decision/stack.ts'
import type { Source } from '#lib/units/source.ts'

/** One block a person copies: its language decides how it is shown. `{{name}}` marks a value the team supplies. */
export type SetupBlock = {
  readonly language: 'shell' | 'python' | 'json' | 'yaml'
  /** The name to save it under; a block without one is typed. */
  readonly file?: string
  readonly text: string
}

/** A value the team supplies once; until then `example` is shown, in which `{{region}}` may stand like in a step. */
export type SetupValue = {
  readonly name: string
  readonly label: string
  readonly example: string
  /** The example where nothing runs on AWS; absent when one fits both. */
  readonly exampleElsewhere?: string
  /** What the whole value must match: a regular expression without anchors. */
  readonly pattern: string
  /** The pattern in words. */
  readonly expected: string
  /** The question of the plan that already answers it, and what goes in front of that answer (`ml.`). */
  readonly from?: { readonly question: QuestionId; readonly prefix?: string }
  /** What it is in each region: nobody types it, it follows from the region. */
  readonly byRegion?: Readonly<Record<string, string>>
}

/** A part of AWS with accounts, ARNs and a domain of its own, and what the setup says of it. */
export type SetupPartition = {
  readonly id: string
  readonly regions: readonly string[]
  /** What differs there, by the name of the value. */
  readonly values: Readonly<Record<string, string>>
  /** What to know before any step; absent where the steps are written for it. */
  readonly remark?: string
  /** Text that may be wrong there (a regular expression), and what is said above the steps that hold it. */
  readonly doubtful?: { readonly text: string; readonly remark: string }
}

/** Where a stack runs: `elsewhere` is any place without AWS. */
export type SetupPlace = 'aws' | 'elsewhere'

/** One step of a runbook: authored data (`data/setup`), shown when the stack holds one of `options`. */
export type SetupStep = {
  readonly id: string
  /** Position in the runbook; ties keep file order. */
  readonly order: number
  /** Shown when the stack uses any of these component options. */
  readonly options: readonly string[]
  /** The only component in which `options` count, for ids that two components share (`ec2`). */
  readonly component?: Component
  /** The only place the step is for; absent when it works in both. */
  readonly place?: SetupPlace
  /** Shown only when the stack uses every one of these too. */
  readonly needsAll?: readonly string[]
  /** Left out when the stack uses any of these. */
  readonly unless: readonly string[]
  readonly title: string
  readonly why: string
  readonly blocks: readonly SetupBlock[]
  /** How to see that it worked. */
  readonly check: string
  /** How to take it back. */
  readonly undo: string
  readonly sources: readonly Source[]
}

/** Every step there is, the values they ask for, the parts of AWS. Apart from the catalog: only a setup guide needs it. */
export type SetupBook = {
  readonly steps: readonly SetupStep[]
  readonly values: readonly SetupValue[]
  readonly partitions: readonly SetupPartition[]
}
