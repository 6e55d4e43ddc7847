import { expect, test } from 'vitest'
import { adjustmentReferences } from '#lib/catalog/checks/adjustment-references.ts'
import { conditionsFit } from '#lib/catalog/checks/conditions-fit.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { ruleReferences } from '#lib/catalog/checks/rule-references.ts'

const FILE = 'criteria/adjustments.json'

test('the data as it is passes', () => {
  expect(adjustmentReferences(realData)).toEqual([])
})

test('an adjustment of no criterion', () => {
  const faults = adjustmentReferences(planted(FILE, '[0].criterion', 'weather'))
  expect(faults).toEqual([{ file: FILE, path: '[0].criterion', message: expect.stringContaining('found "weather"') }])
})

test('an adjustment of no option', () => {
  const faults = adjustmentReferences(planted(FILE, '[0].applies[0].options[0]', 'mwaa'))
  expect(faults.map(({ path }) => path)).toEqual(['[0].applies[0].options[0]'])
})

test('an adjustment that changes nothing', () => {
  expect(adjustmentReferences(planted(FILE, '[0].points', 0)).map(({ path }) => path)).toEqual(['[0].points'])
  const aside = [{ component: 'llmTracing', options: ['none'] }]
  expect(adjustmentReferences(planted(FILE, '[0].applies', aside)).map(({ path }) => path)).toEqual(['[0].applies'])
})

test('an adjustment that asks no question, or cites no fact', () => {
  const asks = planted(FILE, '[0].when', { question: 'weather', oneOf: ['fair'] })
  expect(conditionsFit(asks).map(({ path }) => path)).toEqual(['[0].when.question'])
  expect(ruleReferences(planted(FILE, '[0].facts', ['hearsay'])).map(({ path }) => path)).toEqual(['[0].facts[0]'])
})
