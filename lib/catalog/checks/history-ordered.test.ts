import { expect, test } from 'vitest'
import { historyOrdered } from '#lib/catalog/checks/history-ordered.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(historyOrdered(realData)).toEqual([])
})

test('the older value first', () => {
  const faults = historyOrdered(
    planted('facts/measures.json', '[0].history', [
      { from: '2025-01-01', value: 1 },
      { from: '2026-01-01', value: 2 },
    ]),
  )
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].history[1].from',
    message: 'expected a day before 2025-01-01, found "2026-01-01"',
  })
})

test('two values of one day', () => {
  const faults = historyOrdered(
    planted('facts/measures.json', '[0].history', [
      { from: '2025-01-01', value: 1 },
      { from: '2025-01-01', value: 2 },
    ]),
  )
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].history[1].from',
    message: expect.stringContaining('a day before 2025-01-01'),
  })
})
