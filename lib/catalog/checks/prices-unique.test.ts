import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { priceRowsIn } from '#lib/catalog/checks/kit/price-rows.ts'
import { pricesUnique } from '#lib/catalog/checks/prices-unique.ts'

const FILE = 'prices/aws/AmazonECS/us-east-1.json'

test('the data as it is passes', () => {
  expect(pricesUnique(realData)).toEqual([])
})

test('two prices of one thing in a region', () => {
  const row = priceRowsIn(realData).find(({ file }) => file === FILE)?.value ?? expect.fail('no rows')
  const { item, attributes, unit, tiers } = row
  const twice = [1, 2].map(() => ({ item, attributes, unit, tiers }))
  expect(pricesUnique(planted(FILE, '.rows', twice))).toEqual([
    { file: FILE, path: 'rows[1].item', message: expect.stringContaining(`found "us-east-1 ${item}`) },
  ])
})
