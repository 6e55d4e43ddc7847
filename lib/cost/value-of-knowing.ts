import { type Column, numberIn } from '#lib/units/formula-columns.ts'

/** Costs of what one may choose, a column each, over the same draws. */
type Choices = readonly Column[]

const BINS = 40

const least = (values: Float64Array): number =>
  values.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY)

/** What choosing after each draw costs on average. */
function meanOfLeast(choices: Choices, count: number): number {
  let sum = 0
  for (let draw = 0; draw < count; draw += 1) {
    let low = Number.POSITIVE_INFINITY
    for (const choice of choices) low = Math.min(low, numberIn(choice, draw))
    sum += low
  }
  return sum / count
}

/** The sum of each choice over the draws of each bin: one row of choices per bin. */
function sumsByBin(choices: Choices, binOf: (draw: number) => number, { count, bins }: Sorted): Float64Array[] {
  const sums = Array.from({ length: bins }, () => new Float64Array(choices.length))
  for (let draw = 0; draw < count; draw += 1) {
    const row = sums[binOf(draw)]
    if (row) for (const [at, choice] of choices.entries()) row[at] = (row[at] ?? 0) + numberIn(choice, draw)
  }
  return sums
}

type Sorted = { readonly count: number; readonly bins: number }

/** What choosing once per bin costs on average; with one bin, what choosing now costs. */
const meanByBin = (sums: readonly Float64Array[], count: number): number =>
  sums.reduce((sum, row) => sum + least(row), 0) / count

const choosingNow = (choices: Choices, count: number): number =>
  meanByBin(
    sumsByBin(choices, () => 0, { count, bins: 1 }),
    count,
  )

/**
 * Expected value of perfect information on the costs (USD a month): how much cheaper it would be on average to choose
 * after knowing every figure than to choose now. `min E[C] - E[min C]` over the draws (Howard 1966).
 */
export const valueOfKnowingAll = (choices: Choices, count: number): number =>
  Math.max(0, choosingNow(choices, count) - meanOfLeast(choices, count))

/**
 * The same for knowing one figure only (partial perfect information), by sorting the draws into 40 equal parts of that
 * figure (Strong and Oakley 2013). `stretch` is the rank of each draw in the figure's distribution.
 */
export function valueOfKnowingOne(choices: Choices, stretch: Uint32Array): number {
  const count = stretch.length
  const bins = Math.min(BINS, count)
  const sums = sumsByBin(choices, (draw) => Math.floor(((stretch[draw] ?? 0) * bins) / count), { count, bins })
  return Math.max(0, choosingNow(choices, count) - meanByBin(sums, count))
}
