import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { quotedPrice } from '#lib/catalog/checks/quoted-price.ts'

test('the data as it is passes', () => {
  expect(quotedPrice(realData)).toEqual([])
})

test('a price that is not what was quoted', () => {
  const faults = quotedPrice(planted('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].usd', '0.11'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].usd',
    message: expect.stringContaining('found "0.11"'),
  })
})

test('a word of rounding where nothing is rounded', () => {
  const faults = quotedPrice(
    planted('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].derived', 'divided and rounded'),
  )
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].derived',
    message: expect.stringContaining('no word of rounding'),
  })
})
