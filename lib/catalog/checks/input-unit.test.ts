import { expect, test } from 'vitest'
import { inputUnit } from '#lib/catalog/checks/input-unit.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(inputUnit(realData)).toEqual([])
})

test('an input read in another unit', () => {
  const faults = inputUnit(planted('cost-model/cloud-lines.json', '[0].inputs.servers.unit', 'Apps'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].inputs.servers.unit',
    message: 'expected Instances, the unit of fact:tracking-servers, found "Apps"',
  })
})

test('a fee per another unit than its line', () => {
  const faults = inputUnit(planted('cost-model/people-lines.json', '[0].price.from', 'fact:registry-fee'))
  expect(faults).toContainEqual({
    file: 'cost-model/people-lines.json',
    path: '[0].price.unit',
    message: 'expected USD/Mo, the unit of fact:registry-fee, found "USD/Hrs"',
  })
})

test('an exception that nothing needs any more', () => {
  expect(inputUnit({ ...realData, lines: [] })).toContainEqual({
    file: 'lib/catalog/checks/exceptions/units-read-otherwise.json',
    path: '[0]',
    message: expect.stringContaining('no exception that is not needed'),
  })
})

test('the size of a task read in another unit', () => {
  const at = realData.lines.findIndex(({ value }) => value.id === 'serving.task-vcpu')
  const path = `[${at}].inputs.vcpu.unit`
  expect(inputUnit(planted('cost-model/cloud-lines.json', path, 'GB/Instances'))).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path,
    message: 'expected vCPU/Instances, the unit of answer:endpointInstance, found "GB/Instances"',
  })
})

test('a figure that an input is read from in a certain case has the unit of the input', () => {
  const at = realData.lines.findIndex(({ value }) => value.instead !== undefined)
  const line = realData.lines[at]
  if (!line) throw new Error('no line reads a figure from elsewhere')
  const { file, path } = line
  expect(inputUnit(planted(file, `${path}.instead.skill[0].from`, 'fact:keys'))).toContainEqual({
    file,
    path: `${path}.instead.skill[0].unit`,
    message: 'expected Keys, the unit of fact:keys, found "1"',
  })
})

test('a measure that a size is chosen by reads figures in their unit', () => {
  expect(
    inputUnit(planted('cost-model/tracking-tiers.json', '.measures[0].inputs.people.unit', 'Keys')),
  ).toContainEqual({
    file: 'cost-model/tracking-tiers.json',
    path: 'measures[0].inputs.people.unit',
    message: 'expected People, the unit of answer:teamSize, found "Keys"',
  })
})
