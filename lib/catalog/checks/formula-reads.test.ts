import { expect, test } from 'vitest'
import { formulaReads } from '#lib/catalog/checks/formula-reads.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(formulaReads(realData)).toEqual([])
})

test('a part that is not allowed', () => {
  const faults = formulaReads(planted('cost-model/derived.json', '[0].expression', 'people ^ runs'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].expression',
    message: expect.stringContaining('found "people ^ runs"'),
  })
})

test('an input that is not used', () => {
  const faults = formulaReads(planted('cost-model/derived.json', '[0].expression', 'people'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].expression',
    message: expect.stringContaining('unused input runs'),
  })
})

test('a name that is no input', () => {
  const faults = formulaReads(planted('cost-model/derived.json', '[0].expression', 'people * runs * luck'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].expression',
    message: expect.stringContaining('found "luck"'),
  })
})
