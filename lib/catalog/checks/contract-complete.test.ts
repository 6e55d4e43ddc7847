import { expect, test } from 'vitest'
import { contractComplete } from '#lib/catalog/checks/contract-complete.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(contractComplete(realData)).toEqual([])
})

test('a question that is spelled otherwise', () => {
  const faults = contractComplete(planted('questions/team.json', '[0].id', 'team-size'))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '',
    message: 'expected question teamSize, found nothing',
  })
})

test('another kind of answer', () => {
  const faults = contractComplete(planted('questions/team.json', '[0].answer.kind', 'number'))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].answer.kind',
    message: 'expected integer, found "number"',
  })
})

test('another range', () => {
  const faults = contractComplete(planted('questions/team.json', '[0].answer.max', 1000))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].answer',
    message: expect.stringContaining('the range 0 to 1000000000'),
  })
})

test('an answer value that is spelled otherwise', () => {
  const faults = contractComplete(planted('questions/place.json', '[0].answer.options[0].value', 'aws'))
  expect(faults).toContainEqual({
    file: 'questions/place.json',
    path: '[0].answer.options',
    message: expect.stringContaining('the value aws-only'),
  })
})

test('an option that is spelled otherwise', () => {
  const faults = contractComplete(planted('components/options.json', '[0].id', 'mlflow'))
  expect(faults).toContainEqual({
    file: 'components/options.json',
    path: '',
    message: expect.stringContaining('tracking option mlflow-self-hosted'),
  })
})

test('a price item that is spelled otherwise', () => {
  const faults = contractComplete(planted('prices/items.json', '[0].item', 'ec2.machine'))
  expect(faults).toContainEqual({
    file: 'prices/items.json',
    path: '',
    message: 'expected item ec2.instance, found nothing',
  })
})

test('a price item in another unit', () => {
  const faults = contractComplete(planted('prices/items.json', '[0].unit', 'Seconds'))
  expect(faults).toContainEqual({
    file: 'prices/items.json',
    path: '[0].unit',
    message: 'expected Hrs, found "Seconds"',
  })
})

test('a price item with other attributes', () => {
  const faults = contractComplete(planted('prices/items.json', '[0].attributes', {}))
  expect(faults).toContainEqual({
    file: 'prices/items.json',
    path: '[0].attributes',
    message: expect.stringContaining('only instanceType'),
  })
})

test('a price item without one of its attribute values', () => {
  const at = realData.items.findIndex(({ value }) => value.item === 'fargate.vcpu')
  const faults = contractComplete(planted('prices/items.json', `[${at}].attributes.arch.values`, ['x86']))
  expect(faults).toEqual([
    { file: 'prices/items.json', path: `[${at}].attributes.arch`, message: 'expected arm, found ["x86"]' },
  ])
})
