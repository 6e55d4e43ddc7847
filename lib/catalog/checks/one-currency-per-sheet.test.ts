import { expect, test } from 'vitest'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'
import { oneCurrencyPerSheet } from '#lib/catalog/checks/one-currency-per-sheet.ts'

test('the data as it is passes', () => {
  expect(oneCurrencyPerSheet(realFiles)).toEqual([])
})

test('one file of a region in another currency', () => {
  const faults = oneCurrencyPerSheet(plantedFiles('prices/aws/AmazonVPC/us-east-1.json', '.currency', 'EUR'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonVPC/us-east-1.json',
    path: 'currency',
    message: expect.stringContaining('found "EUR"'),
  })
})
