import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowOf, SMALL_SHEET, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'
import { chargeTiers as chargeIn } from '#lib/pricing/tiers.ts'
import {
  addDecimal,
  compareDecimal,
  type Decimal,
  decimalFrom,
  decimalText,
  subtractDecimal,
} from '#lib/units/decimal.ts'
import { compareUsd, sumUsd, usdText } from '#lib/units/usd.ts'

type Row = Parameters<typeof chargeIn>[0]
const chargeTiers = (row: Row, amount: Decimal) => chargeIn(row, { amount, unit: row.unit })
const costOf = (row: Row, quantity: string): string => usdText(chargeTiers(row, decimalFrom(quantity)).cost)

const storage = SMALL_SHEET.rows.find((one) => one.item === 'storage') ?? rowOf('storage', 'GB-Mo', {})

/** A tier table of rising borders, and quantities with up to four decimals around them. */
const price = fc
  .integer({ min: 0, max: 100_000 })
  .map((value) => `${value}e-5`)
  .map((text) => decimalText(decimalFrom(text)))
const table = fc
  .record({
    borders: fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 4 }),
    usd: fc.array(price, { minLength: 5, maxLength: 5 }),
  })
  .map(({ borders, usd }) => {
    const rising = borders.sort((a, b) => a - b).map(String)
    const [first = 'Inf', ...rest] = [...rising, 'Inf']
    return rowOf('tiered', 'GB', {
      tiers: tiersFrom([[first, usd[0] ?? '0'], ...rest.map((end, at) => [end, usd[at + 1] ?? '0'] as const)]),
    })
  })
const quantity = fc.integer({ min: 0, max: 20_000_000 }).map((value) => decimalFrom(`${value}e-4`))
const step: Decimal = decimalFrom('0.0001')

describe('tiers', () => {
  test('more never costs less, and a step costs at most the dearest tier: monotone and continuous', () => {
    fc.assert(
      fc.property(table, quantity, (row, used) => {
        const [before, after] = [chargeTiers(row, used).cost, chargeTiers(row, addDecimal(used, step)).cost]
        const dearest =
          row.tiers
            .map((tier) => decimalFrom(tier.usd))
            .sort(compareDecimal)
            .at(-1) ?? step
        const rise = subtractDecimal(after, before)
        expect(compareUsd(after, before)).toBeGreaterThanOrEqual(0)
        expect(compareDecimal(rise, { ...dearest, places: dearest.places + 4 })).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('the parts add up to the quantity, and their costs to the cost', () => {
    fc.assert(
      fc.property(table, quantity, (row, used) => {
        const { cost, tiers } = chargeTiers(row, used)
        const whole = tiers.reduce((sum, one) => addDecimal(sum, one.quantity), decimalFrom(0))
        expect(decimalText(whole)).toBe(decimalText(used))
        expect(usdText(sumUsd(tiers.map((one) => one.cost)))).toBe(usdText(cost))
      }),
    )
  })

  test.each([
    ['0', '0', 1],
    ['99.9', '4.995', 1],
    ['100', '5', 1],
    ['100.01', '5.0003', 2],
    ['500', '17', 2],
    ['501', '17.01', 3],
    ['1e6', '10012', 3],
  ])('%s GB cost %s in %i tiers: the unit at the border belongs to the lower tier', (used, cost, count) => {
    expect(costOf(storage, used)).toBe(cost)
    expect(chargeTiers(storage, decimalFrom(used)).tiers).toHaveLength(count)
  })
})

test('a quantity in another unit than the price is a bug, not a cost', () => {
  expect(() => chargeIn(storage, { amount: step, unit: 'Hrs' })).toThrow(
    'a price per GB-Mo cannot be charged against Hrs',
  )
})
