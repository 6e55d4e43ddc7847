import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { oneRegionPerSheet } from '#lib/catalog/checks/one-region-per-sheet.ts'

test('the data as it is passes', () => {
  expect(oneRegionPerSheet(realData)).toEqual([])
})

test('a file of another region', () => {
  const faults = oneRegionPerSheet(planted('prices/aws/AmazonEKS/us-east-1.json', '.regionCode', 'us-east-2'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'regionCode',
    message: expect.stringContaining('us-east-1, as the file'),
  })
})

test('a region AWS does not have', () => {
  const faults = oneRegionPerSheet(planted('prices/aws/AmazonEKS/us-east-1.json', '.regionCode', 'moon-1'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'regionCode',
    message: 'expected a region of AWS, found "moon-1"',
  })
})

test('a file of another service', () => {
  const faults = oneRegionPerSheet(planted('prices/aws/AmazonEKS/us-east-1.json', '.serviceCode', 'AmazonEC2'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'serviceCode',
    message: expect.stringContaining('AmazonEKS, as the folder'),
  })
})

test('an item that another service sells', () => {
  const faults = oneRegionPerSheet(planted('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].item', 'nat.hour'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].item',
    message: expect.stringContaining('nat.hour of AmazonEC2'),
  })
})
