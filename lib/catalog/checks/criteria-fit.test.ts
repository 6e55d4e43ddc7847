import { expect, test } from 'vitest'
import { criteriaFit } from '#lib/catalog/checks/criteria-fit.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

const CRITERIA = 'criteria/criteria.json'
const WEIGHTS = 'criteria/weights.json'
const SCALE = 'criteria/cost-scale.json'
const anything: unknown = expect.anything()

test('the data as it is passes', () => {
  expect(criteriaFit(realData)).toEqual([])
})

test('anchors that do not start at 0', () => {
  expect(criteriaFit(planted(CRITERIA, '[1].anchors[0].from', 5))).toEqual([
    { file: CRITERIA, path: '[1].anchors[0].from', message: 'expected the level 0, found 5' },
  ])
})

test('anchors that do not rise', () => {
  expect(criteriaFit(planted(CRITERIA, '[1].anchors[1].from', 0))).toEqual([
    { file: CRITERIA, path: '[1].anchors[1].from', message: 'expected a level above 0, found 0' },
  ])
})

test('parts that do not sum to 1', () => {
  expect(criteriaFit(planted(CRITERIA, '[2].parts', { registry: 0.5 }))).toEqual([
    { file: CRITERIA, path: '[2].parts', message: 'expected shares that sum to 1, found 0.5' },
  ])
})

test('a cost with parts', () => {
  expect(criteriaFit(planted(CRITERIA, '[0].parts', { serving: 1 }))).toEqual([
    { file: CRITERIA, path: '[0].parts', message: 'expected shares that sum to 0, found 1' },
  ])
})

test('a weight of no criterion', () => {
  const faults = criteriaFit(planted(WEIGHTS, '[0].weights.weather', 0))
  expect(faults).toEqual([{ file: WEIGHTS, path: '[0].weights.weather', message: anything }])
})

test('a criterion without a weight', () => {
  const faults = criteriaFit(planted(WEIGHTS, '[0].weights.audit', undefined))
  expect(faults.map(({ path }) => path)).toEqual(['[0].weights', '[0].weights'])
})

test('a scale upside down, of no criterion, with facts that do not exist', () => {
  expect(criteriaFit(planted(SCALE, '.low', 3)).map(({ path }) => path)).toEqual(['low'])
  expect(criteriaFit(planted(SCALE, '.budgetFact', 'hearsay')).map(({ path }) => path)).toEqual(['budgetFact'])
  expect(criteriaFit(planted(SCALE, '.peopleFact', 'hearsay')).map(({ path }) => path)).toEqual(['peopleFact'])
  expect(criteriaFit(planted(SCALE, '.criterion', 'weather')).map(({ path }) => path)).toContain('criterion')
})
