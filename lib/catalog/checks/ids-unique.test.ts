import { expect, test } from 'vitest'
import { idsUnique } from '#lib/catalog/checks/ids-unique.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(idsUnique(realData)).toEqual([])
})

test('two facts of one id', () => {
  const faults = idsUnique(planted('facts/measures.json', '[1].id', 'hours-per-month'))
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[1].id',
    message: expect.stringContaining('found "hours-per-month"'),
  })
})

test('two answers of one value', () => {
  const faults = idsUnique(planted('questions/place.json', '[0].answer.options[1].value', 'aws-only'))
  expect(faults).toContainEqual({
    file: 'questions/place.json',
    path: '[0].answer.options[1].value',
    message: expect.stringContaining('aws-only'),
  })
})

test('two options of one id in a component', () => {
  const faults = idsUnique(planted('components/options.json', '[1].id', 'mlflow-self-hosted'))
  expect(faults).toContainEqual({
    file: 'components/options.json',
    path: '[1].id',
    message: expect.stringContaining('tracking/mlflow-self-hosted'),
  })
})

test('a region listed twice', () => {
  const faults = idsUnique(planted('prices/regions.json', '.partitions.aws[1]', 'us-east-1'))
  expect(faults).toContainEqual({
    file: 'prices/regions.json',
    path: 'partitions.aws[1]',
    message: expect.stringContaining('us-east-1'),
  })
})

test('a question, a rule or a fact with an id from another file', () => {
  const repeated = [
    planted('questions/team.json', '[0].id', 'cloud'),
    planted('rules/budget.json', '.id', 'keep-serving'),
    planted('facts/statements.json', '[0].id', 'hours-per-month'),
    planted('cost-model/derived.json', '[0].id', 'tracking.machine'),
  ]
  expect(repeated.map((data) => idsUnique(data).length)).toEqual([1, 1, 1, 1])
})
