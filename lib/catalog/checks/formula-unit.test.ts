import { expect, test } from 'vitest'
import { formulaUnit } from '#lib/catalog/checks/formula-unit.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(formulaUnit(realData)).toEqual([])
})

test('an expression that yields another unit', () => {
  const faults = formulaUnit(planted('cost-model/derived.json', '[0].unit', 'People'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].expression',
    message: expect.stringContaining('expected People'),
  })
})

test('a sum of unlike units', () => {
  const faults = formulaUnit(planted('cost-model/derived.json', '[0].expression', 'people + runs'))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].expression',
    message: expect.stringContaining('a sum of unlike units'),
  })
})

test('a line per another unit than its item', () => {
  const faults = formulaUnit(planted('cost-model/cloud-lines.json', '[0].unit', 'Hrs-vCPU'))
  expect(faults).toContainEqual({
    file: 'cost-model/cloud-lines.json',
    path: '[0].unit',
    message: 'expected vCPU-Hrs, the unit of the price item, found "Hrs-vCPU"',
  })
})

test('an expression that cannot be read is left to formula-reads', () => {
  expect(formulaUnit(planted('cost-model/derived.json', '[0].expression', 'people ^ runs'))).toEqual([])
})
