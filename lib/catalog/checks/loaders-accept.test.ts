import { expect, test } from 'vitest'
import { loadersAccept } from '#lib/catalog/checks/loaders-accept.ts'
import { loadWorkedExamples } from '#lib/catalog/load-worked-examples.ts'
import { DataFault } from '#lib/catalog/read-json.ts'

test('the data as it is passes', () => {
  expect(loadersAccept({ 'worked examples': loadWorkedExamples })).toEqual([])
})

test('what a loader refuses is told', () => {
  const refuses = () => {
    throw new DataFault('data/a.json: [0]: expected a day')
  }
  expect(loadersAccept({ catalog: refuses, other: () => undefined })).toEqual([
    {
      file: '',
      path: '',
      message: 'expected data that the loader of the catalog accepts, found "data/a.json: [0]: expected a day"',
    },
  ])
})
