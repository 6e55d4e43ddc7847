import { expect, test } from 'vitest'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import { documentJson } from '#lib/report/write-report.ts'
import { GET } from './route.ts'

test('the catalogue comes in the bytes of the command line', async () => {
  const answer = GET()
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.text()).toBe(documentJson(loadPlatforms()))
})
