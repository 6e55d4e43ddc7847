import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UsageLine } from '#lib/cost/cost-line.ts'
import { estimateUsage } from '#lib/cost/estimate.ts'
import { SMALL_BOOK } from '#lib/cost/testing/small-cost-model.ts'
import { decimalFrom, decimalText } from '#lib/units/decimal.ts'
import { sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

const THINGS = [
  { item: 'machine', attributes: { instanceType: 'm5.xlarge' }, unit: 'Hrs' },
  { item: 'storage', attributes: {}, unit: 'GB-Mo' },
  { item: 'nothing', attributes: {}, unit: 'Hrs' },
  { item: 'machine', attributes: { instanceType: 'p5.48xlarge' }, unit: 'Hrs' },
  { item: 'twice', attributes: {}, unit: 'Hrs' },
] as const
const REASONS = ['not-in-price-sheet', 'not-offered-in-region', 'ambiguous']

const quantity = fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => decimalFrom(`${value}e-4`))
const usage: fc.Arbitrary<readonly UsageLine[]> = fc
  .array(fc.record({ thing: fc.constantFrom(...THINGS), quantity }), { maxLength: 12 })
  .map((some) => some.map((one, at): UsageLine => ({ id: `line-${at}`, ...one.thing, quantity: one.quantity })))

describe('an estimate', () => {
  test('is the exact sum of its priced lines, and names every line without a price', () => {
    fc.assert(
      fc.property(usage, (lines) => {
        const found = estimateUsage(lines, SMALL_BOOK)
        const costs = found.lines.flatMap(({ cost }) => (cost === null ? [] : [usdFrom(cost)]))
        const unpriced = found.lines.filter(({ status }) => status === 'unpriced').map(({ id }) => id)
        expect(found.total).toEqual({ known: usdText(sumUsd(costs)), complete: unpriced.length === 0, unpriced })
        expect(found.lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
      }),
    )
  })

  test('has a cost or a reason on every line, never neither and never both', () => {
    fc.assert(
      fc.property(usage, (lines) => {
        for (const line of estimateUsage(lines, SMALL_BOOK).lines) {
          if (line.status === 'unpriced') expect(REASONS).toContain(line.reason)
          else expect(usdText(sumUsd(line.tiers.map(({ cost }) => usdFrom(cost))))).toBe(line.cost)
          expect(line.cost === null).toBe(line.status === 'unpriced')
        }
      }),
    )
  })

  test('prices each line by itself: two halves do not share a tier', () => {
    const half = { item: 'storage', attributes: {}, unit: 'GB-Mo', quantity: decimalFrom(100) }
    const { total } = estimateUsage(
      [
        { id: 'a', ...half },
        { id: 'b', ...half },
      ],
      SMALL_BOOK,
    )
    expect(total.known).toBe('10')
  })

  test('keeps the digits of a quantity no machine number can hold', () => {
    const line = { ...THINGS[0], id: 'long', quantity: decimalFrom('123456789012345.1234567891') }
    const [priced] = estimateUsage([line], SMALL_BOOK).lines
    expect(priced).toMatchObject({
      cost: '23703703490370.2637037035072',
      tiers: [{ quantity: decimalText(line.quantity) }],
    })
  })

  test('takes the tiers of an override for the whole table', () => {
    const tiers = [
      { beginRange: '0', endRange: '10', usd: '1' },
      { beginRange: '10', endRange: 'Inf', usd: '0.5' },
    ]
    const line = { ...THINGS[1], id: 'own', quantity: decimalFrom(30) }
    const estimate = (more: object) =>
      estimateUsage([line], { ...SMALL_BOOK, overrides: [{ item: 'storage', attributes: {}, usd: '1', ...more }] })
    expect(estimate({ tiers }).lines[0]).toMatchObject({ cost: '20', unitPrice: null, price: { origin: 'override' } })
    expect(estimate({}).lines[0]).toMatchObject({ cost: '30', unitPrice: '1', price: { source: 'price-override' } })
  })
})
