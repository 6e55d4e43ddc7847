import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coveragePage, currentCoverage } from './price-coverage.ts'

const PAGE = new URL('../../docs/price-coverage.md', import.meta.url)

test('the page says what the data hold: run `npm run docs:coverage` when prices change', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(currentCoverage())
})

test('nothing read is a dash, never a nought', () => {
  const page = coveragePage(
    [{ item: 'machine', unit: 'Hrs', title: '', attributes: {} }],
    [{ regionCode: 'eu-west-1', currency: 'USD', rows: [], notOffered: [] }],
  )
  expect(page).toContain('| `machine` | – |')
})
