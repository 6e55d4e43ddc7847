import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptabilityOf } from '#lib/decision/acceptability.ts'
import type { Ranked } from '#lib/decision/ranking.ts'
import { normalised } from '#lib/decision/weights.ts'

const IDS = ['cost', 'operations', 'audit'] as const
const level = fc.integer({ min: 0, max: 100 })
const alternatives = fc
  .array(fc.record(Object.fromEntries(IDS.map((id) => [id, level]))), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((levels, at): Ranked => ({ name: `a${at}`, levels })))
const weights = fc
  .record(Object.fromEntries(IDS.map((id) => [id, fc.integer({ min: 1, max: 5 })])))
  .map((one) => normalised(one) ?? {})
const keep = fc.constantFrom('any' as const, 'ordered' as const)
const draws = 200

describe('shares of first ranks', () => {
  test('sum to 1, and come out the same for the same seed', () => {
    fc.assert(
      fc.property(alternatives, weights, fc.tuple(keep, fc.nat()), (all, by, [kept, seed]) => {
        const shares = () => acceptabilityOf(all, by, { draws, keep: kept, seed })
        expect(shares()).toHaveLength(all.length)
        expect(shares().reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
        expect(shares()).toEqual(shares())
      }),
    )
  })

  test('are the same whatever was drawn between', () => {
    const all = [
      { name: 'a', levels: { cost: 60, operations: 30, audit: 10 } },
      { name: 'b', levels: { cost: 30, operations: 50, audit: 60 } },
    ]
    const shares = () =>
      acceptabilityOf(all, { cost: 0.5, operations: 0.3, audit: 0.2 }, { draws, keep: 'any', seed: 1 })
    const first = shares()
    for (let seed = 2; seed < 20; seed += 1)
      acceptabilityOf(all, { cost: 0.1, operations: 0.3, audit: 0.6 }, { draws, keep: 'ordered', seed })
    expect(shares()).toEqual(first)
  })

  test('of one alone is 1, and of none is nothing', () => {
    const drawing = () => ({ draws, keep: 'ordered', seed: 1 }) as const
    expect(acceptabilityOf([{ name: 'x', levels: { cost: 0 } }], { cost: 1 }, drawing())).toEqual([1])
    expect(acceptabilityOf([], { cost: 1 }, drawing())).toEqual([])
  })

  test('are all of it for what is better at everything, and none for what is worse', () => {
    fc.assert(
      fc.property(alternatives, weights, keep, (all, by, kept) => {
        const best = { name: 'best', levels: { cost: 101, operations: 101, audit: 101 } }
        const shares = acceptabilityOf([...all, best], by, { draws, keep: kept, seed: 7 })
        expect(shares).toEqual([...all.map(() => 0), 1])
      }),
    )
  })

  test('keep to the stated order: what is best at the weightiest criterion alone wins more than any draw allows', () => {
    const by = { cost: 0.6, operations: 0.3, audit: 0.1 }
    const first = { name: 'first', levels: { cost: 100, operations: 0, audit: 0 } }
    const last = { name: 'last', levels: { cost: 0, operations: 0, audit: 100 } }
    const sharesWith = (kept: 'any' | 'ordered') =>
      acceptabilityOf([first, last], by, { draws: 2000, keep: kept, seed: 3 })
    expect(sharesWith('ordered')).toEqual([1, 0])
    expect(Math.abs((sharesWith('any')[0] ?? 0) - 0.5)).toBeLessThan(0.05)
  })
})
