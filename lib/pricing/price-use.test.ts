import { expect, test } from 'vitest'
import { usesOf } from '#lib/pricing/price-use.ts'

const line = (id: string, item: string, attributes: Readonly<Record<string, string>>) => {
  return { id, price: { kind: 'item', item, attributes } } as const
}
const LINES = [
  line('endpoints', 'hosting', { instanceType: 'ml.{endpointInstance}' }),
  line('monitor', 'hosting', { instanceType: 'ml.m5.xlarge' }),
  line('machines', 'machine', { instanceType: '{endpointInstance}' }),
  line('keys', 'key', {}),
  { id: 'fee', price: { kind: 'fact' } } as const,
]

const used = (item: string, attributes: Readonly<Record<string, string>>) =>
  usesOf({ item, attributes }, LINES).map((use) => [
    use.line.id,
    ...use.when.map((one) => `${one.figure}=${one.value}`),
  ])

test('a line takes a price always, or when a figure says so', () => {
  expect(used('hosting', { instanceType: 'ml.m5.xlarge' })).toEqual([
    ['endpoints', 'endpointInstance=m5.xlarge'],
    ['monitor'],
  ])
  expect(used('machine', { instanceType: 'c5.large' })).toEqual([['machines', 'endpointInstance=c5.large']])
  expect(used('key', {})).toEqual([['keys']])
})

test('a dot of a template is a dot, and another item is another price', () => {
  expect(used('hosting', { instanceType: 'mlxm5.xlarge' })).toEqual([])
  expect(used('storage', {})).toEqual([])
})
