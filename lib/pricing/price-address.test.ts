import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceAddress, queryFromAddress } from '#lib/pricing/price-address.ts'

const ITEMS = [
  { item: 'kms.key', attributes: {} },
  {
    item: 'rds.postgres',
    attributes: {
      instanceClass: { kind: 'pattern', pattern: 'db\\.[a-z0-9.]+', example: 'db.t4g.small' },
      deployment: { kind: 'one-of', values: ['single-az', 'multi-az'] },
    },
  },
  { item: 'odd', attributes: { any: { kind: 'pattern', pattern: '[^]*', example: '/?#%' } } },
] as const

test('an address is readable, and its attributes stand in one order', () => {
  const attributes = { instanceClass: 'db.t4g.small', deployment: 'multi-az' }
  expect(priceAddress('us-east-1', 'rds.postgres', attributes)).toBe(
    '/prices/us-east-1/rds.postgres/deployment=multi-az/instanceClass=db.t4g.small',
  )
  expect(priceAddress('eu-west-1', 'kms.key', {})).toBe('/prices/eu-west-1/kms.key')
})

test('an address leads back to its price, whatever the order of its parts', () => {
  const found = queryFromAddress(['rds.postgres', 'instanceClass%3Ddb.r5.large', 'deployment=single-az'], ITEMS)
  expect(found).toMatchObject({
    item: { item: 'rds.postgres' },
    attributes: { instanceClass: 'db.r5.large', deployment: 'single-az' },
  })
})

test('any value survives the way there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      const parts = priceAddress('r', 'odd', { any }).split('/').slice(3)
      expect(queryFromAddress(parts, ITEMS)?.attributes).toEqual({ any })
    }),
  )
})

test.each([
  [[]],
  [['nothing']],
  [['toString']],
  [['kms.key', 'a=b']],
  [['rds.postgres']],
  [['rds.postgres', 'instanceClass=db.t4g.small']],
  [['rds.postgres', 'instanceClass=db.t4g.small', 'deployment=both']],
  [['rds.postgres', 'instanceClass=db.t4g.small', 'instanceClass=db.t4g.large']],
  [['rds.postgres', 'instanceClass=db.t4g.small', '__proto__=multi-az']],
  [['rds.postgres', 'instanceClass=%E0%A4%A', 'deployment=multi-az']],
])('%j is no price', (parts) => {
  expect(queryFromAddress(parts, ITEMS)).toBeUndefined()
})
