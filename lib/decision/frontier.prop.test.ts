import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Points, paretoFrontier, pointsOf } from '#lib/decision/frontier.ts'

type Pair = readonly [cost: number, value: number]

/** Points with room for more behind them, which must not be looked at. */
const pointsFrom = (pairs: readonly Pair[], junk: readonly Pair[] = []): Points => ({
  size: pairs.length,
  cost: Float64Array.from([...pairs, ...junk], ([cost]) => cost),
  value: Float64Array.from([...pairs, ...junk], ([, value]) => value),
})

/** By definition: nothing is at most as dear and at least as good, but for the same again further back. */
function byDefinition(pairs: readonly Pair[]): readonly number[] {
  const dominates = (other: number, at: number): boolean => {
    const [cost, value] = pairs[at] ?? [0, 0]
    const [otherCost, otherValue] = pairs[other] ?? [0, 0]
    if (otherCost > cost || otherValue < value) return false
    return otherCost < cost || otherValue > value || other < at
  }
  const all = pairs.map((_, at) => at)
  return all
    .filter((at) => !all.some((other) => other !== at && dominates(other, at)))
    .toSorted((a, b) => (pairs[a]?.[0] ?? 0) - (pairs[b]?.[0] ?? 0))
}

const few = fc.integer({ min: 0, max: 6 })
const any = fc.double({ min: 0, max: 1e5, noNaN: true })
const wild = fc.oneof(fc.constantFrom(0, 1e-9, 1e9), any)
const pairsOf = (cost: fc.Arbitrary<number>, value: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(cost, value), { maxLength: 120 })

describe('the frontier', () => {
  test.each<[string, fc.Arbitrary<readonly Pair[]>]>([
    ['many ties', pairsOf(few, few)],
    ['one cost for all', pairsOf(fc.constant(7), any)],
    ['one value for all', pairsOf(any, fc.constant(7))],
    ['values below zero', pairsOf(few, fc.integer({ min: -5, max: 5 }))],
    ['any costs', pairsOf(any, any)],
    ['costs far apart', pairsOf(wild, wild)],
  ])('is what its definition says: %s', (_, pairs) => {
    fc.assert(
      fc.property(pairs, pairsOf(few, any), (some, junk) => {
        expect(paretoFrontier(pointsFrom(some, junk))).toEqual(byDefinition(some))
      }),
      { numRuns: 200 },
    )
  })

  test('of one point is the point, of none is nothing', () => {
    expect(paretoFrontier(pointsFrom([[3, 4]]))).toEqual([0])
    expect(paretoFrontier(pointsFrom([]))).toEqual([])
    expect(paretoFrontier(pointsFrom([], [[0, 100]]))).toEqual([])
  })

  test('of a space keeps apart what is known and what is not', () => {
    const space = {
      size: 4,
      known: 2,
      usd: Float64Array.of(5, 2, 1, 9),
      benefit: Float64Array.of(50, 20, 10, 90),
      stackAt: () => {
        throw new Error('not asked for')
      },
    }
    const seen = (which: 'known' | 'open') => {
      const { first, cost, value } = pointsOf(space, which)
      return [...cost].map((one, at) => [first + at, one, value[at]])
    }
    expect(seen('known')).toEqual([
      [0, 5, 50],
      [1, 2, 20],
    ])
    expect(seen('open')).toEqual([
      [2, 1, 10],
      [3, 9, 90],
    ])
  })
})
