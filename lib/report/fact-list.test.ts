import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { readFacts } from '#lib/report/fact-list.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-25' as IsoDate)

test('a statement is read as it stands, a figure with its unit; an unknown id is nothing', () => {
  const [statement, figure, ...others] = readFacts(['real-time-payload-limit', 'hours-per-month', 'no-such'], catalog)
  expect(statement?.statement).toBe(catalog.statements.find(({ id }) => id === 'real-time-payload-limit')?.statement)
  expect(figure?.statement).toMatch(/^730 /)
  expect(others).toEqual([])
})

test('what is past its review says so', () => {
  const [fresh] = readFacts(['real-time-payload-limit'], catalog)
  const [old] = readFacts(['real-time-payload-limit'], { ...catalog, asOf: '2099-01-01' as IsoDate })
  expect([fresh?.stale, old?.stale]).toEqual([false, true])
})
