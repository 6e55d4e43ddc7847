import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DATA } from '#lib/catalog/data-folder.ts'
import { loadPriceHistory } from '#lib/catalog/load-price-history.ts'
import { parsePriceFile, priceFileText, readPriceFiles } from '#lib/catalog/price-files.ts'

test('each bundled price file is written as it was read', () => {
  const folder = join(DATA, 'prices/aws')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.json'),
  )) {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(priceFileText(parsePriceFile(text, name))).toBe(text)
  }
})

test('replaced prices are written and read again', () => {
  const [file] = readPriceFiles('us-east-1')
  const [row] = file?.rows ?? []
  if (!file || !row) throw new RangeError('us-east-1 has prices')
  const replaced = [{ ...row, replacedOn: '2026-11-25' }]
  expect(parsePriceFile(priceFileText({ ...file, replaced: replaced as never }), 'a file').replaced).toEqual(replaced)
})

test('a region whose prices were never replaced has no history', () => {
  expect(loadPriceHistory('moon-1')).toEqual([])
})
