import { expect, test } from 'vitest'
import type { ComparedRow } from './compare-lines.ts'
import { type RowView, rowsInView } from './compare-view.ts'

const priced = (cost: string, delta: string | null) =>
  ({ kind: 'priced', cost, delta, unitPrice: null, quantity: 1, unit: 'Hrs' }) as const
const row = (title: string, cells: ComparedRow['cells'], equal = false): ComparedRow => ({
  key: title,
  title,
  cells,
  equal,
})
const ROWS = [
  row('Endpoint hours', [priced('10', '0'), priced('30', '20')]),
  row('Storage', [priced('90', '0'), priced('90', '0')], true),
  row('Log storage', [
    { kind: 'unpriced', reason: 'x', quantity: 1, unit: 'GB', delta: null },
    { kind: 'unpriced', reason: 'x', quantity: 2, unit: 'GB', delta: null },
  ]),
  row('Discount', [priced('-5', '0'), priced('-45', '-40')]),
]
const titles = (view: Partial<RowView>) =>
  rowsInView(ROWS, { hideEqual: false, find: '', order: 'bill', ...view }).map(({ title }) => title)

test('lines are shown as in the bill, by the largest cost, or by the largest difference; unknown ones come last', () => {
  expect(titles({})).toEqual(['Endpoint hours', 'Storage', 'Log storage', 'Discount'])
  expect(titles({ order: 'cost' })).toEqual(['Storage', 'Discount', 'Endpoint hours', 'Log storage'])
  expect(titles({ order: 'difference' })).toEqual(['Discount', 'Endpoint hours', 'Storage', 'Log storage'])
})

test('lines are found by a part of their title, whatever its case, and equal ones can be left out', () => {
  expect(titles({ find: ' STORAGE ' })).toEqual(['Storage', 'Log storage'])
  expect(titles({ find: 'storage', hideEqual: true })).toEqual(['Log storage'])
  expect(titles({ find: 'nothing like it' })).toEqual([])
})
