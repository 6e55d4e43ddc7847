import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { priceUnit } from '#lib/catalog/checks/price-unit.ts'

test('the data as it is passes', () => {
  expect(priceUnit(realData)).toEqual([])
})

test('a row per another unit', () => {
  const faults = priceUnit(planted('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].unit', 'Seconds'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].unit',
    message: 'expected Hrs, the unit of eks.cluster, found "Seconds"',
  })
})
