import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPrice } from '#lib/pricing/find-price.ts'
import { fitsAttribute, priceKey } from '#lib/pricing/price-item.ts'
import { overrideFor } from '#lib/pricing/price-override.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const look = (item: string, attributes: Readonly<Record<string, string>> = {}) =>
  findPrice(SMALL_SHEET, { item, attributes })

describe('finding a price', () => {
  test('finds the one row, whatever the order of the attributes', () => {
    const found = look('database', { deployment: 'multi-az', size: 'small' })
    expect(found).toEqual(look('database', { size: 'small', deployment: 'multi-az' }))
    expect(found).toMatchObject({ kind: 'found', row: { tiers: [{ usd: '0.064' }] } })
  })

  test.each([
    ['another item', 'nothing', {}],
    ['another value', 'database', { size: 'large', deployment: 'multi-az' }],
    ['an attribute less', 'database', { size: 'small' }],
    ['an attribute more', 'storage', { size: 'small' }],
  ])('nothing is borrowed from %s', (_, item, attributes) => {
    expect(look(item, attributes).kind).toBe('not-in-price-sheet')
  })

  test('says when the region is known not to sell it', () => {
    expect(look('machine', { instanceType: 'p5.48xlarge' }).kind).toBe('not-offered-in-region')
  })

  test('two matches are no price', () => {
    expect(look('twice')).toMatchObject({ kind: 'ambiguous', usageTypes: ['USE1-Test', 'USE1-Test'] })
  })
})

test('the key is the same for every order of the attributes, and for no other attributes', () => {
  const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.stringMatching(/^[a-z0-9.-]{0,4}$/))
  fc.assert(
    fc.property(record, record, (one, other) => {
      const turned = Object.fromEntries(Object.entries(one).reverse())
      expect(priceKey('x', turned)).toBe(priceKey('x', one))
      const same = Object.keys({ ...one, ...other }).every((name) => one[name] === other[name])
      expect(priceKey('x', one) === priceKey('x', other)).toBe(same)
    }),
  )
})

test('a pattern holds for the whole value', () => {
  const rule = { kind: 'pattern', pattern: 'ml\\.[a-z0-9]+|x', example: 'ml.m5' } as const
  expect(['ml.m5', 'x'].every((value) => fitsAttribute(rule, value))).toBe(true)
  expect(['xml.m5', 'ml.m5 ', 'ml.m5\n', 'xx', ''].some((value) => fitsAttribute(rule, value))).toBe(false)
})

describe('an override', () => {
  const own = [
    { item: 'machine', attributes: { instanceType: 'm5.xlarge' }, usd: '0.1' },
    { item: 'machine', attributes: { instanceType: 'm5.xlarge' }, usd: '0.15' },
    { item: 'database', attributes: { size: 'small', deployment: 'multi-az' }, usd: '0' },
  ]

  test('holds for exactly its item and attributes; the last one given counts', () => {
    expect(overrideFor(own, 'machine', { instanceType: 'm5.xlarge' })?.usd).toBe('0.15')
    expect(overrideFor(own, 'database', { deployment: 'multi-az', size: 'small' })?.usd).toBe('0')
    expect(overrideFor(own, 'machine', { instanceType: 'm5.large' })).toBeUndefined()
    expect(overrideFor(own, 'hosting', { instanceType: 'm5.xlarge' })).toBeUndefined()
  })
})
