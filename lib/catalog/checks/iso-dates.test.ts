import { expect, test } from 'vitest'
import { isoDates } from '#lib/catalog/checks/iso-dates.ts'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(isoDates(realFiles)).toEqual([])
})

test('a day that does not exist', () => {
  const faults = isoDates(plantedFiles('facts/measures.json', '[0].reviewBy', '2027-02-29'))
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].reviewBy',
    message: 'expected a day such as 2026-11-24, found "2027-02-29"',
  })
})

test('a day written another way', () => {
  const faults = isoDates(plantedFiles('facts/measures.json', '[0].history[0].from', '23.11.2026'))
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].history[0].from',
    message: expect.stringContaining('expected a day'),
  })
})

test('a price read on no day', () => {
  const faults = isoDates(plantedFiles('prices/aws/AmazonEKS/us-east-1.json', '.rows[0].tiers[0].readOn', '2026-09'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonEKS/us-east-1.json',
    path: 'rows[0].tiers[0].readOn',
    message: expect.stringContaining('expected a day'),
  })
})
