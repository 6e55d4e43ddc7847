import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalQuantile, quantileOf, type Spread } from '#lib/units/distribution.ts'
import { drawStrata } from '#lib/units/latin-hypercube.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'

const SIZE = 10_000
const drawn = (spread: Spread, seed: number): Float64Array =>
  drawStrata(SIZE, randomFrom(seed)).shares.map(quantileOf(spread))
const mean = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length

const spreads = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([low, more, most]) => ({ low, likely: low + more, high: low + more + most }))
const KINDS = ['pert', 'triangular'] as const

describe('a spread', () => {
  test.each(KINDS)('stays between low and high and rises: %s', (distribution) => {
    fc.assert(
      fc.property(spreads, (spread) => {
        const quantile = quantileOf({ ...spread, distribution })
        const values = Array.from({ length: 101 }, (_, at) => quantile(at / 100))
        expect(values).toEqual(values.toSorted((a, b) => a - b))
        expect(values[0]).toBeGreaterThanOrEqual(spread.low)
        expect(values[100]).toBeLessThanOrEqual(spread.high)
      }),
    )
  })

  test('has the mean of its closed form', () => {
    fc.assert(
      fc.property(spreads, fc.nat({ max: 1e6 }), ({ low, likely, high }, seed) => {
        const tolerance = (high - low) / 1000
        const byPert = mean(drawn({ low, likely, high }, seed))
        expect(Math.abs(byPert - (low + 4 * likely + high) / 6)).toBeLessThan(tolerance)
        const byTriangle = mean(drawn({ low, likely, high, distribution: 'triangular' }, seed))
        expect(Math.abs(byTriangle - (low + likely + high) / 3)).toBeLessThan(tolerance)
      }),
      { numRuns: 30 },
    )
  })

  test('added to another, drawn apart, has the sum of both means and of both variances', () => {
    const variance = (values: Float64Array): number => mean(values.map((one) => (one - mean(values)) ** 2))
    const closed = ({ low: a, likely: b, high: c }: Spread) => (a * a + b * b + c * c - a * b - a * c - b * c) / 18
    fc.assert(
      fc.property(fc.tuple(spreads, spreads), fc.nat({ max: 1e6 }), ([one, other], seed) => {
        const [first, second] = [one, other].map((spread, at) =>
          drawn({ ...spread, distribution: 'triangular' }, seed + at),
        )
        const sum = (first ?? new Float64Array()).map((value, at) => value + (second?.[at] ?? 0))
        const middle = [one, other].reduce((all, { low, likely, high }) => all + (low + likely + high) / 3, 0)
        expect(Math.abs(mean(sum) - middle)).toBeLessThan(middle / 100)
        const spreadOfBoth = closed(one) + closed(other)
        expect(Math.abs(variance(sum) - spreadOfBoth)).toBeLessThan(spreadOfBoth / 10)
      }),
      { numRuns: 20 },
    )
  })

  test('of no width is its value', () => {
    for (const distribution of [...KINDS, 'lognormal'] as const)
      expect(quantileOf({ low: 7, likely: 7, high: 7, distribution })(0.9)).toBe(7)
  })

  test('lognormal has its tenth and ninetieth percentile where they are given', () => {
    const quantile = quantileOf({ low: 2, likely: 10, high: 50, distribution: 'lognormal' })
    expect(quantile(0.1)).toBeCloseTo(2, 6)
    expect(quantile(0.5)).toBeCloseTo(10, 6)
    expect(quantile(0.9)).toBeCloseTo(50, 6)
  })

  test('refuses what does not rise, and a lognormal one that starts at 0', () => {
    expect(() => quantileOf({ low: 3, likely: 2, high: 4 })).toThrow('not rising: 3, 2, 4')
    expect(() => quantileOf({ low: 0, likely: 2, high: 4, distribution: 'lognormal' })).toThrow('starts above 0')
  })
})

test.each([
  [0.5, 0],
  [0.975, 1.959_963_985],
  [0.1, -1.281_551_566],
  [0.001, -3.090_232_306],
])('%f of a normal distribution ends at %f deviations', (share, wanted) => {
  expect(normalQuantile(share)).toBeCloseTo(wanted, 8)
})

test('strata hold one share of every stretch, the same for the same seed', () => {
  const { shares, stretch } = drawStrata(1000, randomFrom(5))
  expect([...stretch].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, at) => at))
  expect([...shares].map((share) => Math.floor(share * 1000))).toEqual([...stretch])
  expect(drawStrata(1000, randomFrom(5))).toEqual({ shares, stretch })
})
