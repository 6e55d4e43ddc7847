import { expect, test } from 'vitest'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import type { Compared } from '#lib/report/compare-plans.ts'
import { smallReport } from '#lib/report/testing/small-report.ts'
import { comparedValues } from './compare-values.ts'

const { criteria } = SMALL_CATALOG.policy
const column = (name: string, place: string): Compared => ({ name, ...smallReport({ place }) })

test('the rows of a column sum to its value', () => {
  const { rows, totals } = comparedValues([column('a', 'home'), column('b', 'cloud')], null, criteria)
  expect(rows.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id))
  const judged = totals.flatMap((total, at) => (total === null ? [] : [{ total, at }]))
  expect(judged.length).toBeGreaterThan(0)
  for (const { total, at } of judged)
    expect(rows.reduce((sum, { points }) => sum + (points[at] ?? Number.NaN), 0)).toBeCloseTo(total, 9)
})

test('a column that shows no stack has no points, not nought', () => {
  const gone = { platform: null, variant: null, title: 'gone' }
  const { rows, totals } = comparedValues([column('a', 'home')], gone, criteria)
  expect(totals).toEqual([null])
  expect(rows.every(({ points }) => points[0] === null)).toBe(true)
})
