import type { BillColumns, VariedFigures } from '#lib/cost/cost-columns.ts'
import { valueOfKnowingAll, valueOfKnowingOne } from '#lib/cost/value-of-knowing.ts'
import { whyNotCompared } from '#lib/cost/why-not-compared.ts'
import type { Tier } from '#lib/cost/workload.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import type { DrawnFigure } from '#lib/plan/figure-columns.ts'
import { figuresDrawn } from '#lib/plan/figures-drawn.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import { underTerms } from '#lib/plan/terms-columns.ts'
import { billsBehind, columnsBehind } from '#lib/plan/varied-figures.ts'
import { quantileOf } from '#lib/units/distribution.ts'
import { addColumns, type Column, numberIn, subtractColumns } from '#lib/units/formula-columns.ts'
import { type Percentiles, percentilesOf } from '#lib/units/percentiles.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** What an alternative may cost: known parts in USD a month; lines without a price are not in it. */
export type CostRange = { readonly cloud: Percentiles; readonly people: Percentiles; readonly total: Percentiles }

/**
 * Two alternatives, by their places: what is known of the first less what is known of the second (USD a month), and how
 * likely the first costs less: the share of draws in which it does, a draw in which both cost the same as half of one. So
 * two bills that are the same in every draw have an even half, and a difference of 0 throughout. Where a line has no price
 * on one side only, that likelihood is not known (null): the difference is the room such a line has before it turns the order.
 */
export type PairRange = {
  readonly first: number
  readonly second: number
  readonly difference: Percentiles
  readonly firstCheaper: number | null
  /** Lines without a price that stand on this side only. */
  readonly unpriced: { readonly first: readonly string[]; readonly second: readonly string[] }
}

/** The difference (first less second, USD a month) with one figure at its tenth and ninetieth percentile, the others at half. */
export type Swing = {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/** What it would be worth, in USD a month, to know before choosing the cheapest: everything, and one figure only. */
export type Knowing = { readonly all: number; readonly each: readonly { readonly key: string; readonly usd: number }[] }

/** Costs over seeded draws of everything that is not known exactly; the same draws for every alternative. */
export type Ranges = {
  readonly draws: number
  readonly seed: number
  readonly alternatives: readonly CostRange[]
  readonly pairs: readonly PairRange[]
  /**
   * The recommended alternative against the cheapest other one that does not cost the same, the widest swing first; null
   * where the difference to none says anything.
   */
  readonly tornado: { readonly first: number; readonly second: number; readonly swings: readonly Swing[] } | null
  /** Among the alternatives that can be compared with the recommended one; null where there is no other. */
  readonly knowing: Knowing | null
}

export type RangesInput = {
  readonly pricing: Pricing
  readonly alternatives: readonly Pick<Alternative, 'stack' | 'eligible' | 'lines' | 'platform'>[]
  /** The place of the recommended one; -1: none qualifies. */
  readonly chosen: number
  readonly tier: Tier
  readonly countPeople: boolean
}

type Bills = readonly BillColumns[]

const rounded = ({ p10, p50, p90 }: Percentiles): Percentiles => ({
  p10: stableNumber(p10),
  p50: stableNumber(p50),
  p90: stableNumber(p90),
})
const rangeOf = (column: Column): Percentiles => rounded(percentilesOf(column))

function billsOver(drawn: VariedFigures, { pricing, alternatives, tier }: RangesInput): Bills {
  const stacks = alternatives.map(({ stack }) => stack)
  const bills = billsBehind(stacks, columnsBehind(pricing, { tier, stacks }, drawn), pricing)
  const terms = moneyTermsOf(pricing.plan, pricing.catalog)
  return bills.map((bill, at) => ({ ...bill, cloud: underTerms(alternatives[at]?.lines ?? [], terms)(bill.cloud) }))
}

const counted = ({ cloud, people }: BillColumns, countPeople: boolean): Column =>
  countPeople ? addColumns(cloud, people) : cloud

/** The lines without a price on one side that have one, or do not stand, on the other. */
const unpricedBeside = (one: BillColumns, other: BillColumns): readonly string[] =>
  one.unpriced.filter((id) => !other.unpriced.includes(id))

const isComparable = (one: BillColumns, other: BillColumns): boolean =>
  unpricedBeside(one, other).length === 0 && unpricedBeside(other, one).length === 0

/** The share of draws below 0; one at 0 counts as half of one. */
function shareBelow0(column: Column, draws: number): number {
  let below = 0
  for (let draw = 0; draw < draws; draw += 1) below += (1 - Math.sign(numberIn(column, draw))) / 2
  return below / draws
}

function pairOf([first, second]: readonly [number, number], { bills, totals, draws }: Drawn): PairRange {
  const [one, other] = [bills[first] ?? EMPTY, bills[second] ?? EMPTY]
  const difference = subtractColumns(totals[first] ?? 0, totals[second] ?? 0)
  return {
    first,
    second,
    difference: rangeOf(difference),
    firstCheaper: isComparable(one, other) ? stableNumber(shareBelow0(difference, draws)) : null,
    unpriced: { first: unpricedBeside(one, other), second: unpricedBeside(other, one) },
  }
}

type Drawn = {
  readonly figures: readonly DrawnFigure[]
  readonly draws: number
  readonly bills: Bills
  readonly totals: readonly Column[]
}

const pairsOf = (drawn: Drawn): readonly PairRange[] =>
  drawn.bills.flatMap((_, first) =>
    drawn.bills.slice(first + 1).map((__, more) => pairOf([first, first + more + 1], drawn)),
  )

const isZero = (column: Column): boolean =>
  typeof column === 'number' ? column === 0 : column.every((one) => one === 0)

/** Whether lines without a price stand on one side of two bills at most, so that their difference says something. */
const isOneSided = (one: BillColumns, other: BillColumns): boolean =>
  unpricedBeside(one, other).length === 0 || unpricedBeside(other, one).length === 0

/**
 * The other alternatives that can be recommended and do not cost the same as the recommended one, the cheapest in the
 * middle first; none that cannot be compared.
 */
function rivalsOf({ bills, totals }: Drawn, { alternatives, chosen }: RangesInput): readonly number[] {
  const own = bills[chosen]
  if (!own || whyNotCompared(alternatives[chosen]?.lines ?? []) !== null) return []
  const middle = (at: number): number => percentilesOf(totals[at] ?? 0).p50
  const differs = (at: number): boolean => !isZero(subtractColumns(totals[at] ?? 0, totals[chosen] ?? 0))
  const isTold = (at: number): boolean =>
    whyNotCompared(alternatives[at]?.lines ?? []) === null && isOneSided(bills[at] ?? EMPTY, own) && differs(at)
  return alternatives
    .flatMap(({ eligible, platform }, at) => (at !== chosen && eligible && platform !== null && isTold(at) ? [at] : []))
    .toSorted((a, b) => middle(a) - middle(b))
}

/** The quantile of a figure, a whole number where only those are meant. */
function valueAt(share: number, { spread, whole }: DrawnFigure): number {
  const value = quantileOf(spread)(share)
  return whole ? Math.round(value) : value
}

/** How the difference of two alternatives swings with each figure: two draws for each, in which only it is not at half. */
function tornadoOf(second: number, { figures }: Drawn, input: RangesInput): NonNullable<Ranges['tornado']> {
  const first = input.chosen
  const ends = figures.map((one) => [valueAt(1 / 10, one), valueAt(9 / 10, one)] as const)
  const columns = figures.map((figure, at): [string, Float64Array] => {
    const column = new Float64Array(2 * figures.length).fill(valueAt(1 / 2, figure))
    column.set(ends[at] ?? [], 2 * at)
    return [figure.key, column]
  })
  const bills = billsOver(new Map(columns), input)
  const [one, other] = [first, second].map((at) => counted(bills[at] ?? EMPTY, input.countPeople))
  const difference = subtractColumns(one ?? 0, other ?? 0)
  const swings = figures.map(({ key }, at): Swing => {
    const [from, to] = ends[at] ?? [0, 0]
    const [low, high] = [numberIn(difference, 2 * at), numberIn(difference, 2 * at + 1)]
    return { key, from: stableNumber(from), to: stableNumber(to), low: stableNumber(low), high: stableNumber(high) }
  })
  const width = ({ low, high }: Swing): number => Math.abs(high - low)
  return { first, second, swings: swings.filter((swing) => width(swing) > 0).toSorted((a, b) => width(b) - width(a)) }
}

const EMPTY: BillColumns = { cloud: 0, people: 0, unpriced: [] }

/** The value of knowing, for a choice among those that can be compared with the recommended one; null where it is alone. */
function knowingOf(
  rivals: readonly number[],
  { bills, totals, figures, draws }: Drawn,
  chosen: number,
): Knowing | null {
  const among = rivals.filter((at) => isComparable(bills[at] ?? EMPTY, bills[chosen] ?? EMPTY))
  if (among.length === 0) return null
  const choices = [chosen, ...among].map((at) => totals[at] ?? 0)
  const each = figures.map(({ key, stretch }) => ({ key, usd: stableNumber(valueOfKnowingOne(choices, stretch)) }))
  return {
    all: stableNumber(valueOfKnowingAll(choices, draws)),
    each: each.filter(({ usd }) => usd > 0).toSorted((a, b) => b.usd - a.usd),
  }
}

/** Draws every figure that is not known exactly and works out what the alternatives may cost (design §5.3, two steps). */
export function rangesOf(input: RangesInput): Ranges {
  const { pricing, alternatives, chosen, tier, countPeople } = input
  const { draws } = pricing.catalog.uncertainty
  const seed = pricing.plan.seed ?? 1
  const figures = figuresDrawn({ pricing, tier, bills: alternatives })
  const bills = billsOver(new Map(figures.map(({ key, column }) => [key, column])), input)
  const drawn: Drawn = { figures, draws, bills, totals: bills.map((one) => counted(one, countPeople)) }
  const rivals = rivalsOf(drawn, input)
  const [rival] = rivals
  return {
    draws,
    seed,
    alternatives: bills.map(({ cloud, people }) => ({
      cloud: rangeOf(cloud),
      people: rangeOf(people),
      total: rangeOf(addColumns(cloud, people)),
    })),
    pairs: pairsOf(drawn),
    tornado: rival === undefined ? null : tornadoOf(rival, drawn, input),
    knowing: knowingOf(rivals, drawn, chosen),
  }
}
