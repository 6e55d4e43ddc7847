import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { noOrphans } from '#lib/catalog/checks/no-orphans.ts'

test('the data as it is passes', () => {
  expect(noOrphans(realData)).toEqual([])
})

test('a fact nobody uses', () => {
  const faults = noOrphans(planted('facts/measures.json', '[0].id', 'hours-per-year'))
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0]',
    message: expect.stringContaining('found "hours-per-year"'),
  })
})

test('a sentence nobody cites', () => {
  const faults = noOrphans(planted('facts/statements.json', '[0].id', 'rumour'))
  expect(faults).toContainEqual({
    file: 'facts/statements.json',
    path: '[0]',
    message: expect.stringContaining('rumour'),
  })
})

test('a derived formula no default leans on', () => {
  const faults = noOrphans(planted('cost-model/derived.json', '[0].id', 'loose'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0]',
    message: expect.stringContaining('loose'),
  })
})

test('an exception for a fact that is used now', () => {
  const data = planted('rules/budget.json', '.facts', ['price-reading-days'])
  expect(noOrphans(data)).toEqual([
    {
      file: 'lib/catalog/checks/exceptions/facts-unused.json',
      path: expect.any(String),
      message: expect.stringContaining('no exception that is not needed'),
    },
  ])
})
