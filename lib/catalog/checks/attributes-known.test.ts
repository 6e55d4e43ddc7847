import { expect, test } from 'vitest'
import { attributesKnown } from '#lib/catalog/checks/attributes-known.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(attributesKnown(realData)).toEqual([])
})

test('a price of no item', () => {
  const faults = attributesKnown(planted('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].item', 'eks.moon'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].item',
    message: expect.stringContaining('found "eks.moon"'),
  })
})

test('an attribute the item does not have', () => {
  const faults = attributesKnown(
    planted('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].attributes', { size: 'Small' }),
  )
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].attributes',
    message: 'expected exactly [], found ["size"]',
  })
})

test('an attribute that is missing', () => {
  const faults = attributesKnown(planted('cost-model/cloud-lines.json', '[0].price.attributes', {}))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].price.attributes',
    message: expect.stringContaining('exactly ["arch"]'),
  })
})

test('a value the attribute does not have', () => {
  const faults = attributesKnown(planted('cost-model/cloud-lines.json', '[0].price.attributes.arch', 'mips'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].price.attributes.arch',
    message: expect.stringContaining('found "mips"'),
  })
})

test('a line of no item', () => {
  const faults = attributesKnown(planted('cost-model/cloud-lines.json', '[0].price.item', 'fargate.gpu'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].price.item',
    message: expect.stringContaining('fargate.gpu'),
  })
})

test('a placeholder of no question', () => {
  const at = realData.lines.find(({ value }) => value.id === 'training.jobs')?.path
  const faults = attributesKnown(
    planted('cost-model/cloud-lines.json', `${at}.price.attributes.instanceType`, '{teamSize}'),
  )
  expect(faults).toEqual([
    {
      file: 'cost-model/cloud-lines.json',
      path: `${at}.price.attributes.instanceType`,
      message: expect.stringContaining('found "{teamSize}"'),
    },
  ])
})
