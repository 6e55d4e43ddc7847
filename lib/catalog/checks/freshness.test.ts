import { expect, test } from 'vitest'
import { freshness } from '#lib/catalog/checks/freshness.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

test('nothing is overdue on the day the facts were gathered', () => {
  expect(freshness(realData, '2026-11-23' as IsoDate)).toEqual([])
})

test('a fact is overdue from the day after its review day', () => {
  const data = planted('facts/statements.json', '[0].reviewBy', '2026-11-24')
  expect(freshness(data, '2026-11-24' as IsoDate)).toEqual([])
  expect(freshness(data, '2026-11-25' as IsoDate)).toEqual([
    { file: 'facts/statements.json', path: '[0].reviewBy', message: expect.stringContaining('by 2026-11-25') },
  ])
})

test('definitions stay fresh for a lifetime, nothing else does', () => {
  expect(freshness(realData, '2098-01-01' as IsoDate).length).toBeGreaterThan(realData.statements.length)
})

test('a platform past its review day is listed by its id', () => {
  const data = planted('platforms/monitoring.json', '[0].reviewBy', '2026-11-24')
  expect(freshness(data, '2026-11-25' as IsoDate)).toEqual([
    {
      file: 'platforms/monitoring.json',
      path: '[0].reviewBy',
      message: 'expected a review of evidently by 2026-11-25, found "2026-11-24"',
    },
  ])
})

test('a support plan past its review day is listed by its id', () => {
  const data = planted('cost-model/support-plans.json', '[0].reviewBy', '2026-11-24')
  expect(freshness(data, '2026-11-25' as IsoDate)).toEqual([
    {
      file: 'cost-model/support-plans.json',
      path: '[0].reviewBy',
      message: 'expected a review of business-plus by 2026-11-25, found "2026-11-24"',
    },
  ])
})
