import { expect, test } from 'vitest'
import { formulaExamples } from '#lib/catalog/checks/formula-examples.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

test('the data as it is passes', () => {
  expect(formulaExamples(realData)).toEqual([])
})

test('an example that does not hold', () => {
  const faults = formulaExamples(planted('cost-model/derived.json', '[0].examples[0].quantity', 31))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].examples[0].quantity',
    message: 'expected 30, found 31',
  })
})

test('an example without an input', () => {
  const faults = formulaExamples(planted('cost-model/derived.json', '[0].examples[0].inputs.runs', undefined))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].examples[0].inputs',
    message: expect.stringContaining('exactly people,runs'),
  })
})

test('an example with an input too many', () => {
  const faults = formulaExamples(planted('cost-model/derived.json', '[0].examples[0].inputs.luck', 1))
  expect(faults).toContainEqual({
    file: 'cost-model/derived.json',
    path: '[0].examples[0].inputs',
    message: expect.stringContaining('exactly people,runs'),
  })
})
