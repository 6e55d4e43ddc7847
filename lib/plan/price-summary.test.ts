import { expect, test } from 'vitest'
import { type CostLine, stackLines } from '#lib/cost/stack-lines.ts'
import { SMALL_BOOK, SMALL_FORMULAS, SMALL_WORKLOAD } from '#lib/cost/testing/small-cost-model.ts'
import { oldestReading, RECENT_DAYS } from '#lib/plan/price-summary.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const stack = { tracking: 'mlflow-self-hosted', serving: 'sagemaker-real-time' }
const linesOf = (book = SMALL_BOOK) => stackLines(stack, SMALL_FORMULAS, { workload: SMALL_WORKLOAD, book })
const on = (day: string) => ({ ...SMALL_CATALOG, asOf: day as IsoDate })

test('the oldest reading of a bill is old from the day after the last recent one', () => {
  expect(oldestReading(linesOf(), on('2026-11-24'))).toEqual({ readOn: '2026-09-25', old: false })
  expect(oldestReading(linesOf(), on('2026-11-25'))).toEqual({ readOn: '2026-09-25', old: true })
})

test('one old price among recent ones is enough', () => {
  const [first, ...rest] = SMALL_BOOK.sheet.rows
  const tiers = first?.tiers.map((tier) => ({ ...tier, readOn: '2023-12-04' }))
  const rows = first && tiers?.[0] ? [{ ...first, tiers: [tiers[0], ...tiers.slice(1)] as const }, ...rest] : []
  const book = { ...SMALL_BOOK, sheet: { ...SMALL_BOOK.sheet, rows } }
  expect(oldestReading(linesOf(book), on('2026-11-24'))).toEqual({ readOn: '2023-12-04', old: true })
})

test('an old price of what costs nothing makes no bill old', () => {
  const [line] = linesOf()
  const free = line && { ...line, cost: '0' }
  expect(line && oldestReading([line as CostLine], on('2026-11-24'))).not.toBeNull()
  expect(free && oldestReading([free as CostLine], on('2026-11-24'))).toBeNull()
})

test('the user’s own price and a sourced figure were read on no day of the sheet', () => {
  const people = linesOf().filter(({ category }) => category === 'people')
  expect(oldestReading(people, on('2026-11-24'))).toBeNull()
  const overrides = [{ item: 'hosting', attributes: { instanceType: 'ml.m5.xlarge' }, usd: '1' }]
  const hosting = linesOf({ ...SMALL_BOOK, overrides }).filter(({ item }) => item === 'hosting')
  expect(oldestReading(hosting, on('2026-11-24'))).toBeNull()
})

test('without a bound in the data nothing is called old', () => {
  const measures = SMALL_CATALOG.measures.filter(({ id }) => id !== RECENT_DAYS)
  expect(oldestReading(linesOf(), { measures, asOf: '2030-01-01' as IsoDate })?.old).toBe(false)
})
