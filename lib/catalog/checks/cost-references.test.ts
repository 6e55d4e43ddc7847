import { expect, test } from 'vitest'
import { costReferences } from '#lib/catalog/checks/cost-references.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(costReferences(realData)).toEqual([])
})

test('an input from no fact', () => {
  const faults = costReferences(planted('cost-model/cloud-lines.json', '[0].inputs.servers.from', 'fact:nowhere'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].inputs.servers.from',
    message: expect.stringContaining('found "nowhere"'),
  })
})

test('an input from no question', () => {
  const faults = costReferences(planted('cost-model/derived.json', '[0].inputs.people.from', 'answer:weather'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].inputs.people.from',
    message: expect.stringContaining('found "weather"'),
  })
})

test('an input from a question without default', () => {
  const faults = costReferences(planted('cost-model/derived.json', '[0].inputs.people.from', 'answer:peakRps'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].inputs.people.from',
    message: 'expected a number with a default, found null',
  })
})

test('an input from a sentence', () => {
  const faults = costReferences(
    planted('cost-model/derived.json', '[0].inputs.people.from', 'fact:model-monitor-closed'),
  )
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].inputs.people.from',
    message: expect.stringContaining('model-monitor-closed'),
  })
})

test('a price from no fact', () => {
  const faults = costReferences(planted('cost-model/people-lines.json', '[0].price.from', 'fact:nowhere'))
  expect(faults).toContainEqual({
    file: 'cost-model/people-lines.json',
    path: '[0].price.from',
    message: expect.stringContaining('nowhere'),
  })
})

test('a line of no component', () => {
  const faults = costReferences(planted('cost-model/cloud-lines.json', '[0].component', 'roof'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].component',
    message: expect.stringContaining('found "roof"'),
  })
})

test('a line of no option', () => {
  const faults = costReferences(planted('cost-model/cloud-lines.json', '[0].uses[0].option', 'mwaa'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].uses[0].option',
    message: expect.stringContaining('mwaa'),
  })
})

test('a line of no tier', () => {
  const faults = costReferences(planted('cost-model/cloud-lines.json', '[0].tiers[0]', 'tiny'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].tiers[0]',
    message: expect.stringContaining('found "tiny"'),
  })
})

test('a place nobody can answer', () => {
  const faults = costReferences(planted('cost-model/places.json', '.notOnAws[0]', 'moon'))
  expect(faults).toContainEqual({
    file: 'cost-model/places.json',
    path: 'notOnAws[0]',
    message: expect.stringContaining('found "moon"'),
  })
})

test('a task sized by what is no instance type', () => {
  const at = realData.lines.findIndex(({ value }) => value.id === 'serving.task-vcpu')
  const path = `[${at}].inputs.vcpu.from`
  expect(costReferences(planted('cost-model/cloud-lines.json', path, 'answer:endpoints'))).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path,
    message: expect.stringContaining('a question with an instance type of task-sizes.json as default'),
  })
})

test('a driver that is no number of the workload, or has no range', () => {
  const of = (where: string, value: unknown) => costReferences(planted('cost-model/drivers.json', where, value))
  expect(of('.drivers[0].figure', 'answer:peakRps')).toContainEqual({
    file: 'cost-model/drivers.json',
    path: 'drivers[0].figure',
    message: 'expected a number with a default, found null',
  })
  expect(of('.drivers[0].range', [0, 5])).toContainEqual({
    file: 'cost-model/drivers.json',
    path: 'drivers[0].range',
    message: 'expected a range for a fact, none for an answer, found [0,5]',
  })
})

test('a cause of what is no figure, or of what another cause moves', () => {
  const of = (value: unknown) => costReferences(planted('cost-model/uncertainty.json', '.causes[0].figures[0]', value))
  const place = { file: 'cost-model/uncertainty.json', path: 'causes[0].figures[0]' }
  expect(of('answer:nothing')).toContainEqual({ ...place, message: expect.any(String) })
  expect(of('answer:teamSize')).toContainEqual({
    ...place,
    message: 'expected a figure of one cause only, found "answer:teamSize"',
  })
})

const lineAt = (id: string): string => `[${realData.lines.findIndex(({ value }) => value.id === id)}]`

test.each([
  ['cost-model/cloud-lines.json', `${lineAt('orchestration.environment')}.size.is`, 'Tiny'],
  ['cost-model/cloud-lines.json', `${lineAt('orchestration.environment')}.size.scale`, 'shoes'],
  ['cost-model/derived.json', '[1].replaces', 'luck'],
  ['cost-model/derived.json', '[1].given[0]', 'luck'],
  ['cost-model/tracking-tiers.json', 'floors[0].is', 'luck'],
  ['cost-model/one-off-people.json', '[0].hours', 'fact:luck'],
  ['cost-model/one-off-people.json', '[0].uses[0].option', 'luck'],
  ['cost-model/one-off-people.json', '[0].tier', 'luck'],
])('a name that does not exist: %s%s', (file, path, name) => {
  const faults = costReferences(planted(file, path, name))
  const found = name.replace('fact:', '')
  expect(faults.map(({ message }) => message)).toContainEqual(expect.stringContaining(`found "${found}"`))
})

test('a size with too few limits, and tiers that nobody knows', () => {
  const tiers = 'cost-model/tracking-tiers.json'
  expect(costReferences(planted(tiers, '.classes[0].upTo', [5]))).toContainEqual({
    file: tiers,
    path: 'classes[0].upTo',
    message: 'expected 3 limits, one for each measure, found 1',
  })
  expect(costReferences(planted(tiers, '.classes[0].id', 'tiny'))).toContainEqual(
    expect.objectContaining({ file: tiers, path: 'classes' }),
  )
})
