import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'
import type { PerCriterion } from '#lib/decision/value-model.ts'
import { defaultWeights, normalised, rankOrderCentroid, weightsFor } from '#lib/decision/weights.ts'

const DEFAULT = { cost: 0.4, 'release-safety': 0.3, operations: 0.3 }
const weigh = (own?: PerCriterion, shares?: PerCriterion) => weightsFor(own, shares, SMALL_POLICY)
const sumOf = (weights: PerCriterion) => Object.values(weights).reduce((sum, one) => sum + one, 0)

/** The same to nine places, key by key. */
function expectClose(found: PerCriterion, wanted: PerCriterion): void {
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(wanted).toSorted())
  for (const [id, one] of Object.entries(wanted)) expect(found[id], id).toBeCloseTo(one, 9)
}

describe('weights', () => {
  test('are the policy’s own where nothing is given', () => {
    expect(weigh()).toEqual({ weights: DEFAULT, from: 'default' })
    expect(weigh({})).toEqual({ weights: DEFAULT, from: 'default' })
    expect(defaultWeights(SMALL_POLICY)).toEqual(DEFAULT)
  })

  test('a criterion that the plan leaves out keeps its weight against the others', () => {
    const { weights, from } = weigh({ cost: 0.1 })
    expect(from).toBe('plan')
    expectClose(weights, { cost: 1 / 7, 'release-safety': 3 / 7, operations: 3 / 7 })
  })

  test('on any scale are the same', () => {
    const weight = fc.integer({ min: 0, max: 1000 })
    const all = fc.record({ cost: weight, 'release-safety': weight, operations: weight })
    fc.assert(
      fc.property(all, fc.constantFrom(1e-6, 0.5, 7, 1e6), (own, scale) => {
        fc.pre(sumOf(own) > 0)
        const scaled = Object.fromEntries(Object.entries(own).map(([id, one]) => [id, one * scale]))
        expectClose(weigh(scaled).weights, weigh(own).weights)
        expect(sumOf(weigh(own).weights)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('that are all zero count as none given', () => {
    expect(weigh({ cost: 0, 'release-safety': 0, operations: 0 })).toEqual({ weights: DEFAULT, from: 'default' })
    expect(normalised({ cost: 0 })).toBeNull()
    expect(normalised({})).toBeNull()
  })

  test('of one criterion alone leave nothing for the others', () => {
    expectClose(weigh({ cost: 3, 'release-safety': 0, operations: 0 }).weights, {
      cost: 1,
      'release-safety': 0,
      operations: 0,
    })
  })
})

describe('roles', () => {
  test('mix by their shares', () => {
    expect(weigh(undefined, { finance: 1 }).from).toBe('roles')
    expectClose(weigh(undefined, { finance: 5 }).weights, { cost: 0.8, 'release-safety': 0.1, operations: 0.1 })
    expectClose(weigh(undefined, { finance: 1, default: 1 }).weights, {
      cost: 0.6,
      'release-safety': 0.2,
      operations: 0.2,
    })
  })

  test('that nobody knows, or that have no share, count for nothing', () => {
    expect(weigh(undefined, { astrology: 1 })).toEqual({ weights: DEFAULT, from: 'default' })
    expect(weigh(undefined, { finance: 0 })).toEqual({ weights: DEFAULT, from: 'default' })
    expect(weigh(undefined, {})).toEqual({ weights: DEFAULT, from: 'default' })
    expectClose(weigh(undefined, { astrology: 9, finance: 1 }).weights, weigh(undefined, { finance: 1 }).weights)
  })

  test('give way to the plan’s own weights, and fill what those leave out', () => {
    const { weights, from } = weigh({ cost: 0 }, { finance: 1 })
    expect(from).toBe('plan')
    expectClose(weights, { cost: 0, 'release-safety': 0.5, operations: 0.5 })
  })
})

test('weights for a mere order fall, and sum to 1', () => {
  for (const count of [1, 2, 5, 10]) {
    const weights = rankOrderCentroid(count)
    expect(weights).toHaveLength(count)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(sumOf(Object.fromEntries(weights.entries()))).toBeCloseTo(1, 9)
  }
})
