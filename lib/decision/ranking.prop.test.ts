import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadOf, type Ranked, rankBy } from '#lib/decision/ranking.ts'
import { SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'
import { anchorsFor, costLevel, type Weights } from '#lib/decision/value-model.ts'
import { normalised } from '#lib/decision/weights.ts'

const CRITERIA = ['cost', 'operations', 'audit', 'learning'] as const
const level = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }))
const levels = fc.record(Object.fromEntries(CRITERIA.map((id) => [id, level])))
const alternatives = fc
  .array(levels, { minLength: 2, maxLength: 12 })
  .map((all) => all.map((one, at): Ranked => ({ name: `a${at}`, levels: one })))
const weights = fc
  .record(Object.fromEntries(CRITERIA.map((id) => [id, fc.integer({ min: 1, max: 100 })])))
  .map((one): Weights => normalised(one) ?? {})

const order = (some: readonly Ranked[], by: Weights) => rankBy(some, by).map(({ alternative }) => alternative.name)

describe('the order by value', () => {
  test('of the others never changes when an alternative joins or leaves', () => {
    fc.assert(
      fc.property(alternatives, weights, fc.nat(), (all, by, pick) => {
        const left = all[pick % all.length]?.name
        const without = order(
          all.filter(({ name }) => name !== left),
          by,
        )
        expect(without).toEqual(order(all, by).filter((name) => name !== left))
      }),
    )
  })

  test('does not change when all weights are scaled alike', () => {
    fc.assert(
      fc.property(alternatives, weights, fc.constantFrom(2, 1 / 1024, 4096), (all, by, scale) => {
        const scaled = Object.fromEntries(Object.entries(by).map(([id, one]) => [id, one * scale]))
        expect(order(all, scaled)).toEqual(order(all, by))
      }),
    )
  })

  test('never has a dominated alternative first', () => {
    const less = fc
      .record(Object.fromEntries(CRITERIA.map((id) => [id, fc.nat({ max: 40 })])))
      .filter((one) => Object.values(one).some((points) => points > 0))
    fc.assert(
      fc.property(alternatives, weights, less, (all, by, points) => {
        for (const { levels: better } of all) {
          const worse = Object.fromEntries(CRITERIA.map((id) => [id, (better[id] ?? 0) - (points[id] ?? 0)]))
          expect(order([{ name: 'worse', levels: worse }, ...all], by)[0]).not.toBe('worse')
        }
      }),
    )
  })

  test('has falling values, the lead between the first two, and none for one alone', () => {
    fc.assert(
      fc.property(alternatives, weights, (all, by) => {
        const placed = rankBy(all, by)
        const values = placed.map(({ value }) => value)
        expect(values).toEqual(values.toSorted((a, b) => b - a))
        expect(leadOf(placed)).toBe((values[0] ?? 0) - (values[1] ?? 0))
        expect(leadOf(placed.slice(0, 1))).toBeNull()
      }),
    )
    expect(rankBy([], { cost: 1 })).toEqual([])
  })

  test('equal values keep the order they came in', () => {
    const same = ['x', 'y', 'z'].map((name) => ({ name, levels: { cost: 50 } }))
    expect(order(same, { cost: 1 })).toEqual(['x', 'y', 'z'])
    expect(order(same.toReversed(), { cost: 1 })).toEqual(['z', 'y', 'x'])
  })
})

const ANCHORS = anchorsFor(1000, SMALL_POLICY.costScale)

describe('a cost that is not known', () => {
  test('never puts an alternative further ahead than any price would', () => {
    const usd = fc.double({ min: 0, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(alternatives, weights, fc.tuple(usd, usd), (all, by, [known, price]) => {
        const [first, ...others] = all
        if (!first) return
        const placeWith = (cost: { readonly usd: number; readonly complete: boolean }) =>
          order([{ ...first, levels: { ...first.levels, cost: costLevel(cost, ANCHORS) } }, ...others], by).indexOf(
            'a0',
          )
        expect(placeWith({ usd: known, complete: false })).toBeGreaterThanOrEqual(
          placeWith({ usd: price, complete: true }),
        )
      }),
    )
  })
})

describe('rank reversal (knowledge §4.5)', () => {
  const WEIGHTS = { cost: 0.62, governance: 0.38 }
  const [COSTS, GOVERNANCE] = [
    [500, 1000, 920, 3000],
    [40, 90, 82, 90],
  ]
  const all = COSTS.map((usd, at): Ranked => {
    const cost = costLevel({ usd, complete: true }, ANCHORS)
    return { name: String(usd), levels: { cost, governance: GOVERNANCE[at] ?? 0 } }
  })

  test('does not happen: the absurd option moves nobody, though scales drawn over what is shown would', () => {
    expect(order(all, WEIGHTS).filter((name) => name !== '3000')).toEqual(order(all.slice(0, 3), WEIGHTS))
    expect(order(all, WEIGHTS)[0]).toBe(order(all.slice(0, 3), WEIGHTS)[0])
    expect(order(overShown(all), WEIGHTS)[0]).not.toBe(order(overShown(all.slice(0, 3)), WEIGHTS)[0])
  })

  /** The fault itself: both criteria stretched over the options that happen to be shown. */
  function overShown(some: readonly Ranked[]): readonly Ranked[] {
    const shown = some.map(({ name }, at) => ({ name, usd: COSTS[at] ?? 0, governance: GOVERNANCE[at] ?? 0 }))
    const stretch = (values: readonly number[], one: number) =>
      (one - Math.min(...values)) / (Math.max(...values) - Math.min(...values))
    return shown.map(({ name, usd, governance }) => ({
      name,
      levels: {
        cost: 1 - stretch(COSTS.slice(0, some.length), usd),
        governance: stretch(GOVERNANCE.slice(0, some.length), governance),
      },
    }))
  }
})
