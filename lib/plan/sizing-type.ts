import type { ValueKey } from '#lib/cost/cost-formula.ts'
import type { Condition } from '#lib/decision/condition.ts'
import type { Formula } from '#lib/units/formula-tree.ts'
import type { Unit } from '#lib/units/quantity.ts'

/** One thing a size is chosen by, such as runs a day. */
export type SizeMeasure = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly expression: string
  readonly formula: Formula
  readonly inputs: Readonly<Record<string, { readonly from: ValueKey; readonly unit: Unit }>>
}

/** A size, and the most it is meant for, measure by measure; null is without limit. */
export type SizeClass = { readonly id: string; readonly title: string; readonly upTo: readonly (number | null)[] }

/** A size that nothing smaller than will do while the condition holds, however little there is to do. */
export type SizeFloor = { readonly when: Condition; readonly is: string }

/** Sizes of one thing, smallest first: the first that every measure fits is taken, else the last. */
export type SizeScale = {
  readonly id: string
  readonly title: string
  readonly measures: readonly SizeMeasure[]
  readonly classes: readonly SizeClass[]
  readonly floors?: readonly SizeFloor[]
}

/** A size of a scale that a line is meant for. */
export type SizeName = { readonly scale: string; readonly is: string }
