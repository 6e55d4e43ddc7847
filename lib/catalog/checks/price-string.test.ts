import { expect, test } from 'vitest'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'
import { priceString } from '#lib/catalog/checks/price-string.ts'

test('the data as it is passes', () => {
  expect(priceString(realFiles)).toEqual([])
})

test('a price as a number', () => {
  const faults = priceString(plantedFiles('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].usd', 0.1))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].usd',
    message: 'expected a plain decimal as text, found 0.1',
  })
})

test('a price with an exponent', () => {
  const faults = priceString(plantedFiles('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].usd', '1e-7'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].usd',
    message: expect.stringContaining('1e-7'),
  })
})

test('a price below zero', () => {
  const faults = priceString(plantedFiles('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].quotedUsd', '-1'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].quotedUsd',
    message: expect.stringContaining('-1'),
  })
})

test('a tier that begins nowhere', () => {
  const faults = priceString(plantedFiles('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].beginRange', 'Inf'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].beginRange',
    message: expect.stringContaining('Inf'),
  })
})
