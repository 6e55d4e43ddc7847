import type { CostLine, FactPrice } from '#lib/cost/stack-lines.ts'
import type { Inputs } from '#lib/units/formula-tree.ts'
import { stableNumber } from '#lib/units/stable-number.ts'
import { type Usd, usdText } from '#lib/units/usd.ts'

/** What a percentage line is made of. `usd` is its exact amount; the inputs show the same as numbers. */
export type PercentageParts = Pick<CostLine, 'id' | 'title' | 'formula' | 'from'> & {
  readonly component?: string
  readonly inputs: Inputs
  readonly usd: Usd
  readonly price: FactPrice
  /** Whether it is a share of a sum that is known in part only. */
  readonly partial: boolean
}

/** The terms of the plan itself as the origin of an amount. */
export const OF_THE_PLAN: FactPrice = {
  origin: 'plan',
  source: 'plan:finance',
  url: null,
  readOn: null,
  confidence: 'user',
}

/** The number of an exact text, for a reader of the formula. */
export const shownNumber = (text: string): number => stableNumber(Number(text))

/** A line of kind `percentage`: a share of other lines in USD a month; a discount is below 0. */
export function percentageLine({
  inputs,
  usd,
  price,
  partial,
  component = 'shared',
  ...rest
}: PercentageParts): CostLine {
  const cost = usdText(usd)
  return {
    ...rest,
    component,
    option: '',
    category: 'cloud',
    kind: 'percentage',
    item: null,
    attributes: {},
    source: null,
    inputs,
    quantity: shownNumber(cost),
    unit: 'USD',
    status: 'priced',
    unitPrice: null,
    cost,
    tiers: [],
    price,
    ...(partial ? { partial: true as const } : {}),
  }
}
