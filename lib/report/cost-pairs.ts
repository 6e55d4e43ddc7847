import { isWhole } from '#lib/cost/total.ts'
import { whyNotCompared } from '#lib/cost/why-not-compared.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { PairRange, Ranges } from '#lib/plan/ranges.ts'
import type { Percentiles } from '#lib/units/percentiles.ts'

/** The recommended alternative's place; -1: none qualifies. */
export const chosenPlace = ({ alternatives, recommendation }: Evaluation): number =>
  recommendation.stack === null
    ? -1
    : alternatives.findIndex(({ stack }) => JSON.stringify(stack) === JSON.stringify(recommendation.stack))

/** One pair as the recommended alternative sees it: known cost less the other's, USD a month. */
export type OwnPair = {
  readonly other: number
  readonly difference: Percentiles
  /** How likely the recommended one costs less; null where a line has no price on one side only. */
  readonly cheaper: number | null
  /** Ids of lines without a price that stand on one side only. */
  readonly unpriced: { readonly mine: readonly string[]; readonly theirs: readonly string[] }
}

/** Seen from the other side; two bills are hardly ever the same to the cent in a draw without being so in all. */
function turned({ first, difference, firstCheaper, unpriced }: PairRange): OwnPair {
  const { p10, p50, p90 } = difference
  return {
    other: first,
    difference: { p10: 0 - p90, p50: 0 - p50, p90: 0 - p10 },
    cheaper: firstCheaper === null ? null : 1 - firstCheaper,
    unpriced: { mine: unpriced.second, theirs: unpriced.first },
  }
}

/** A pair as its first alternative sees it. */
export const asFirst = ({ second, difference, firstCheaper, unpriced }: PairRange): OwnPair => ({
  other: second,
  difference,
  cheaper: firstCheaper,
  unpriced: { mine: unpriced.first, theirs: unpriced.second },
})

/** The pairs the recommended alternative stands in, in the order of the alternatives. */
export function ownPairs({ pairs }: Pick<Ranges, 'pairs'>, chosen: number): readonly OwnPair[] {
  return pairs.flatMap((pair): OwnPair[] => {
    if (pair.second === chosen) return [turned(pair)]
    return pair.first === chosen ? [asFirst(pair)] : []
  })
}

/** Whether a line has no price on one side only of the two whose difference is taken apart. */
export const isPartial = ({ pairs, tornado }: Ranges): boolean =>
  tornado !== null &&
  ownPairs({ pairs }, tornado.first).some(({ other, cheaper }) => other === tornado.second && cheaper === null)

/** What can be said of a pair where the likelihood is not known, or tells nothing. */
export type PairFinding =
  | { readonly kind: 'not-compared' | 'same' | 'same-open' | 'both-open' }
  | { readonly kind: 'likelihood'; readonly share: number }
  | {
      readonly kind: 'cheaper-before' | 'dearer-before' | 'cheaper-anyway' | 'dearer-unless' | 'either'
      /** Amounts above 0, the smaller first; for `either`, how much cheaper and how much dearer. */
      readonly low: number
      readonly high: number
    }

/** The two alternatives of a pair, as its own one sees it. */
export type Sides<Side = Alternative> = { readonly own: Side; readonly other: Side; readonly pair: OwnPair }

const isSame = ({ p10, p90 }: Percentiles): boolean => p10 === 0 && p90 === 0

/** Which sentence a room is said in, by the side that lacks a price and by who is cheaper as far as is known. */
function roomOf({ difference: { p10, p90 }, unpriced: { mine } }: OwnPair): PairFinding {
  const isOwn = mine.length > 0
  if (p90 <= 0) return { kind: isOwn ? 'cheaper-before' : 'cheaper-anyway', low: 0 - p90, high: 0 - p10 }
  if (p10 >= 0) return { kind: isOwn ? 'dearer-before' : 'dearer-unless', low: p10, high: p90 }
  return { kind: 'either', low: 0 - p10, high: p90 }
}

/** What the draws say of the recommended alternative beside another one. */
export function findingOf({ own, other, pair }: Sides<Pick<Alternative, 'lines'>>): PairFinding {
  const { difference, cheaper, unpriced } = pair
  const why = [own, other].map(({ lines }) => whyNotCompared(lines))
  if (why.includes('nothing-known')) return { kind: 'not-compared' }
  if (cheaper !== null && isSame(difference)) return { kind: isWhole(other.lines) ? 'same' : 'same-open' }
  if (why.includes('no-estimate')) return { kind: 'not-compared' }
  if (cheaper !== null) return { kind: 'likelihood', share: cheaper }
  return unpriced.mine.length > 0 && unpriced.theirs.length > 0 ? { kind: 'both-open' } : roomOf(pair)
}

/** Whether the difference says something: not where the bills cannot be compared, nor where each lacks a price of its own. */
export const hasDifference = ({ kind }: PairFinding): boolean => kind !== 'not-compared' && kind !== 'both-open'
