import type { Size } from '#lib/cost/task-size.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import type { Formula } from '#lib/units/formula-tree.ts'
import type { Unit } from '#lib/units/quantity.ts'
import type { Source } from '#lib/units/source.ts'

/** Where a figure comes from: `answer:<question>` or `fact:<id>`. */
export type ValueKey = `answer:${string}` | `fact:${string}`

/** `taskSize`: not the figure itself, which is an instance type, but a dimension of the smallest task that holds as much. */
export type FormulaInput = { readonly from: ValueKey; readonly unit: Unit; readonly taskSize?: keyof Size }

/** A named, unit-checked formula of `data/cost-model`, already read. */
export type NamedFormula = {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  /** The formula as authored, for readers. */
  readonly expression: string
  readonly formula: Formula
  readonly inputs: Readonly<Record<string, FormulaInput>>
  readonly source: Source
}

/** What a line's quantity is multiplied with: a price item, or a sourced figure in USD per unit. */
export type LinePricing =
  | { readonly kind: 'item'; readonly item: string; readonly attributes: Attributes }
  | { readonly kind: 'fact'; readonly from: ValueKey; readonly source: Source; readonly confidence: string }
  /**
   * No price was found: the line is named, and its source says where one would be. `because`: the line stands there because
   * of what its quantity says, as where something cannot run at all.
   */
  | { readonly kind: 'unpriced'; readonly because?: string }

/** One cost line of a component option, per month. It appears once however many of `uses` a stack holds. */
export type CostFormula = NamedFormula & {
  readonly component: string
  readonly uses: readonly { readonly component: string; readonly option: string }[]
  /** Only in these tiers of self-hosted MLflow; null means always. */
  readonly tiers: readonly string[] | null
  /** `anywhere`: a vendor bills it wherever the team's own machines are; else it runs on AWS. */
  readonly place?: 'anywhere'
  readonly category: 'cloud' | 'people'
  /** Figures it does not read, but without which it has no reason to be: where one does not apply, no line. */
  readonly needs: readonly ValueKey[]
  readonly price: LinePricing
  /** The line of which it takes a part off again, as a discount for spare capacity does: its cost is below 0. */
  readonly takesOff?: string
}
