import { expect, test } from 'vitest'
import { conditionsFit, KNOWN_MEASURES } from '#lib/catalog/checks/conditions-fit.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

test('the data as it is passes', () => {
  expect(conditionsFit(realData)).toEqual([])
})

test('a test of no question', () => {
  const faults = conditionsFit(planted('rules/constraints.json', '[0].when.question', 'weather'))
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.question',
    message: expect.stringContaining('found "weather"'),
  })
})

test('a value nobody can answer', () => {
  const faults = conditionsFit(planted('rules/constraints.json', '[0].when', { question: 'cloud', oneOf: ['moon'] }))
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.oneOf',
    message: 'expected an answer of kind choice, found "moon"',
  })
})

test('a number asked of a choice', () => {
  const faults = conditionsFit(planted('rules/constraints.json', '[0].when', { question: 'cloud', atLeast: 1 }))
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.atLeast',
    message: 'expected a test of a choice, found "atLeast"',
  })
})

test('one value asked of a list', () => {
  const faults = conditionsFit(planted('rules/constraints.json', '[0].when', { question: 'regimes', oneOf: ['hipaa'] }))
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.oneOf',
    message: expect.stringContaining('a test of a choices'),
  })
})

test('a list asked of a choice, deep inside', () => {
  const faults = conditionsFit(
    planted('rules/constraints.json', '[0].when', {
      all: [{ any: [{ not: { question: 'cloud', within: ['gcp'] } }] }],
    }),
  )
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.all[0].any[0].not.within',
    message: expect.stringContaining('a test of a choice'),
  })
})

test('a part nobody can choose', () => {
  const faults = conditionsFit(
    planted('rules/constraints.json', '[0].when', { question: 'regimes', includesAny: ['club-rules'] }),
  )
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.includesAny',
    message: expect.stringContaining('club-rules'),
  })
})

test('text asked of yes or no', () => {
  const faults = conditionsFit(
    planted('rules/constraints.json', '[0].when', { question: 'endpointGpu', oneOf: ['yes'] }),
  )
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.oneOf',
    message: expect.stringContaining('kind boolean'),
  })
})

test('a threshold outside the range', () => {
  const faults = conditionsFit(planted('rules/constraints.json', '[0].when', { question: 'genaiShare', atLeast: 101 }))
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].when.atLeast',
    message: expect.stringContaining('found 101'),
  })
})

test('a figure nobody hands in', () => {
  const faults = conditionsFit(
    planted('rules/tree.json', '[0].when', { question: 'monthlyBudgetUsd', belowMeasure: 'moon-usd' }),
  )
  expect(faults).toContainEqual({
    file: 'rules/tree.json',
    path: '[0].when.belowMeasure',
    message: expect.stringContaining('found "moon-usd"'),
  })
})

test('a test in a stack template', () => {
  const faults = conditionsFit(
    planted('components/stack-templates.json', '[0].when', { question: 'region', oneOf: ['moon-1'] }),
  )
  expect(faults).toContainEqual({
    file: 'components/stack-templates.json',
    path: '[0].when.oneOf',
    message: expect.stringContaining('moon-1'),
  })
})

test('a test of a preference of a leaf', () => {
  const faults = conditionsFit(planted('rules/tree.json', '[0].stacks[0].when', { question: 'pains', atLeast: 1 }))
  expect(faults).toContainEqual({
    file: 'rules/tree.json',
    path: '[0].stacks[0].when.atLeast',
    message: expect.stringContaining('a test of a choices'),
  })
})

test.each([
  ['cost-model/cloud-lines.json', '.when', realData.lines.find(({ value }) => value.when)?.path],
  ['cost-model/cloud-lines.json', '.unless', realData.lines.find(({ value }) => value.unless)?.path],
  ['cost-model/derived.json', '.when', '[1]'],
  ['cost-model/one-off-people.json', '.factor.instead[0].when', '[0]'],
  ['cost-model/tracking-tiers.json', 'floors[0].when'],
])('a condition of what costs: %s%s', (file, name, row = '') => {
  const path = `${row}${name}`
  const faults = conditionsFit(planted(file, path, { question: 'cloud', oneOf: ['moon'] }))
  expect(faults).toContainEqual({ file, path: `${path}.oneOf`, message: expect.stringContaining('moon') })
})

test('the figures it knows are those that the cost side hands in', () => {
  const catalog = loadCatalog('2026-11-24' as IsoDate)
  const sheet = loadPriceSheet('us-east-1')
  const plan = { schema: 'plan@1', name: 'Any', answers: { cloud: 'aws-only' } } as const
  const { situation } = planCosts({ plan, catalog, book: priceBookFor([], catalog, sheet) })
  for (const name of KNOWN_MEASURES) expect(situation.measures.named(name)).toBeGreaterThan(0)
  expect(situation.measures.named('anything-else')).toBeUndefined()
})
