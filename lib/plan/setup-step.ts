import type { Source } from '#lib/units/source.ts'

/** One block a person copies: its language decides how it is shown. `{{name}}` marks a value the team supplies. */
export type SetupBlock = { readonly language: 'shell' | 'python' | 'json' | 'yaml'; readonly text: string }

/** A value the team supplies once; `example` is shown until they do. */
export type SetupValue = { readonly name: string; readonly label: string; readonly example: string }

/** One step of a runbook: authored data (`data/setup`), shown when the stack holds one of `options`. */
export type SetupStep = {
  readonly id: string
  /** Position in the runbook; ties keep file order. */
  readonly order: number
  /** Shown when the stack uses any of these component options. */
  readonly options: readonly string[]
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
