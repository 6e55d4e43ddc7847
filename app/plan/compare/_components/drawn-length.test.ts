import { expect, test } from 'vitest'
import type { ComparedCell, ComparedGroup, ComparedPart } from '#lib/report/compare-lines.ts'
import { drawnLength, reductionsOf } from './drawn-length.ts'

const priced = (cost: string): ComparedCell => ({
  kind: 'priced',
  cost,
  unitPrice: null,
  quantity: 1,
  unit: 'USD',
  delta: null,
})

const group = (component: string, costs: readonly string[]): ComparedGroup => ({
  component,
  rows: costs.map((cost, at) => ({ key: `${component}-${at}`, title: '', cells: [priced(cost)], equal: false })),
  totals: [
    {
      known: String(costs.reduce((sum, cost) => sum + Number(cost), 0)),
      complete: true,
      unpriced: [],
      delta: null,
      knownDelta: null,
      unknownDeltas: 0,
    },
  ],
})

const serving = group('serving', ['500'])
const spot = group('training', ['400', '-250'])
const shared = group('shared', ['7', '-262'])
const part: ComparedPart = { category: 'cloud', groups: [serving, spot, shared], totals: [] }

test('a reduction of the whole bill is told by itself, and is netted with no other line', () => {
  expect(reductionsOf(part, 0)).toBe('262')
  expect(drawnLength(shared, 0)).toBe(7)
  expect(drawnLength(serving, 0)).toBe(500)
})

test('a spot discount is what its own part costs', () => {
  expect(drawnLength(spot, 0)).toBe(150)
  expect(reductionsOf({ ...part, groups: [serving, spot] }, 0)).toBeNull()
})
