import { expect, test, vi } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { questionsWithUse } from '#lib/decision/rules-reading.ts'
import { documentJson } from '#lib/report/write-report.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { GET } from './route.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)

vi.mock('#app/_server/catalog-of-today.ts', () => ({ catalogOfToday: async () => catalog }))

test('the questions come in the bytes of the command line', async () => {
  const answer = await GET()
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.text()).toBe(documentJson(questionsWithUse(catalog.policy)))
})
