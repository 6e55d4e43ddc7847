import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { tiersContiguous } from '#lib/catalog/checks/tiers-contiguous.ts'

const FILE = 'prices/aws/AmazonSNS/us-east-1.json'

test('the data as it is passes', () => {
  expect(tiersContiguous(realData)).toEqual([])
})

test('tiers that do not begin at 0', () => {
  const faults = tiersContiguous(planted('prices/aws/AmazonSNS/us-east-1.json', '.rows[0].tiers[0].beginRange', '1'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonSNS/us-east-1.json',
    path: 'rows[0].tiers[0].beginRange',
    message: 'expected 0, found "1"',
  })
})

test('a gap', () => {
  const faults = tiersContiguous(planted('prices/aws/AmazonSNS/us-east-1.json', '.rows[0].tiers[1].beginRange', '1001'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonSNS/us-east-1.json',
    path: 'rows[0].tiers[1].beginRange',
    message: expect.stringContaining('found "1001"'),
  })
})

test('an overlap', () => {
  const faults = tiersContiguous(planted('prices/aws/AmazonSNS/us-east-1.json', '.rows[0].tiers[1].beginRange', '999'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonSNS/us-east-1.json',
    path: 'rows[0].tiers[1].beginRange',
    message: expect.stringContaining('found "999"'),
  })
})

test('a tier of no width', () => {
  const faults = tiersContiguous(planted('prices/aws/AmazonSNS/us-east-1.json', '.rows[0].tiers[0].endRange', '0'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonSNS/us-east-1.json',
    path: 'rows[0].tiers[0].endRange',
    message: 'expected more than 0, found "0"',
  })
})

test('a last tier that ends', () => {
  const faults = tiersContiguous(planted('prices/aws/AmazonSNS/us-east-1.json', '.rows[0].tiers[1].endRange', '5000'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonSNS/us-east-1.json',
    path: 'rows[0].tiers[1].endRange',
    message: expect.stringContaining('Inf in the last tier'),
  })
})

test('an open tier before the last', () => {
  const faults = tiersContiguous(planted('prices/aws/AmazonSNS/us-east-1.json', '.rows[0].tiers[0].endRange', 'Inf'))
  expect(faults).toContainEqual({
    file: 'prices/aws/AmazonSNS/us-east-1.json',
    path: 'rows[0].tiers[0].endRange',
    message: expect.stringContaining('Inf only in the last tier'),
  })
})

test('a gap in a price that was replaced', () => {
  const [row] = realData.prices.find(({ file }) => file === FILE)?.value.rows ?? []
  const [first, ...rest] = row?.tiers ?? []
  const broken = { ...row, replacedOn: '2026-11-25', tiers: [{ ...first, beginRange: '1' }, ...rest] }
  expect(tiersContiguous(planted(FILE, '.replaced', [broken]))).toMatchObject([
    { file: FILE, path: 'replaced[0].tiers[0].beginRange' },
  ])
})
