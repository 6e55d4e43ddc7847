import { expect, test } from 'vitest'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { costRows, endOf, isAboveLikeliest, isOutsideRange } from './costs-rows.ts'

const line = (id: string, category: 'cloud' | 'people', cost: string | null) =>
  ({
    id,
    category,
    ...(cost === null ? { status: 'unpriced' } : { status: 'priced', cost }),
  }) as Alternative['lines'][number]

const lines = [
  line('serving.endpoints', 'cloud', '100.5'),
  line('tracking.app', 'cloud', null),
  line('finance.tax', 'cloud', '19'),
  line('people.run', 'people', '50'),
]
const at = (p10: number, p50: number, p90: number) => ({ p10, p50, p90 })
const range = { cloud: at(90, 110, 150), people: at(40, 60, 90), total: at(140, 170, 230) }

test('a bill alone is one bar; with people it is three, and what has no price leaves its sums open', () => {
  expect(costRows({ lines }, range, false)).toEqual([
    { part: 'cloud', range: range.cloud, point: 119.5, open: true, unknown: false },
  ])
  expect(costRows({ lines }, null, true)).toEqual([
    { part: 'cloud', range: null, point: 119.5, open: true, unknown: false },
    { part: 'people', range: null, point: 50, open: false, unknown: false },
    { part: 'total', range: null, point: 169.5, open: true, unknown: false },
  ])
})

const endpoints = { ...line('serving.endpoints', 'cloud', null), unit: 'Hrs', quantity: 730 }

test('a sum without the hours of a machine is no estimate and takes no room on the axis; people stay known', () => {
  const rows = costRows({ lines: [...lines, endpoints] }, range, true)
  expect(rows.map(({ part, unknown }) => [part, unknown])).toEqual([
    ['cloud', true],
    ['people', false],
    ['total', true],
  ])
  expect(endOf(rows)).toBe(range.people.p90)
  expect(isAboveLikeliest(rows)).toBe(false)
})

test('machines that do not run lack nothing', () => {
  const idle = { ...endpoints, quantity: 0 }
  expect(costRows({ lines: [...lines, idle] }, range, false)[0]?.unknown).toBe(false)
})

test('the axis holds every range and every point; the middle is compared where it is known', () => {
  const rows = costRows({ lines }, range, true)
  expect(endOf(rows)).toBe(230)
  expect(endOf([])).toBe(1)
  expect(isAboveLikeliest(rows)).toBe(true)
  expect(isAboveLikeliest(costRows({ lines }, null, true))).toBe(false)
})

test('a bill outside of its own range is told from one inside; one that is no estimate has no range to be outside of', () => {
  const [own] = costRows({ lines }, range, false)
  if (!own?.range) throw new Error('no range')
  const { p10, p90 } = own.range
  const at = (point: number, unknown = false) => isOutsideRange([{ ...own, point, unknown }])
  expect([at(p10 - 1), at(p10), at(p90), at(p90 + 1), at(p90 + 1, true)]).toEqual([true, false, false, true, false])
})
