import { expect, test } from 'vitest'
import { wantedPrices } from '#lib/pricing/aws/live/wanted-prices.ts'
import type { PriceItem } from '#lib/pricing/price-item.ts'
import { rowOf, SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const machine = { kind: 'pattern', pattern: '[a-z0-9.]+', example: 'm5.xlarge' } as const
const item = (name: string, attributes: PriceItem['attributes']): PriceItem => ({
  item: name,
  unit: 'Hrs',
  title: name,
  attributes,
})
const sheetOf = (...rows: readonly [string, Readonly<Record<string, string>>][]) => ({
  ...SMALL_SHEET,
  rows: rows.map(([name, attributes]) => rowOf(name, 'Hrs', { attributes })),
})

test('an item without attributes is asked for once', () => {
  expect(wantedPrices([item('plain', {})], [])).toEqual([{ item: 'plain', attributes: {} }])
})

test('every value of a closed attribute', () => {
  const sizes = item('sized', { size: { kind: 'one-of', values: ['S', 'M'] } })
  expect(wantedPrices([sizes], []).map(({ attributes }) => attributes.size)).toEqual(['S', 'M'])
})

test('what any of the sheets names of an open one, with every value of the closed ones, each once', () => {
  const db = item('db', { machine, place: { kind: 'one-of', values: ['one', 'many'] } })
  const here = sheetOf(['db', { machine: 'a', place: 'one' }], ['other', { machine: 'x', place: 'one' }])
  const there = sheetOf(['db', { machine: 'a', place: 'many' }], ['db', { machine: 'b', place: 'one' }])
  const wanted = wantedPrices([db], [here, there]).map(({ attributes }) => `${attributes.machine} ${attributes.place}`)
  expect(wanted).toEqual(['a one', 'a many', 'b one', 'b many'])
})
