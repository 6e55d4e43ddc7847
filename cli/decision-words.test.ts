import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { readFacts } from '#lib/report/fact-list.ts'
import { anchorWord, levelOfParts, levelParts } from '#lib/report/level-list.ts'
import { partReasons } from '#lib/report/part-reason.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-25' as IsoDate)
const { policy } = catalog
const sheet = loadPriceSheet('us-east-1')

const plan = { ...emptyPlan('x'), answers: { cloud: 'aws-only', skills: ['python-mlflow'], operators: 'named-team' } }
const { alternatives, ranking } = evaluatePlan(plan, catalog, sheet)
const judged = { policy, adjustments: ranking.adjustments }

describe('the levels behind a value', () => {
  test('give the very contributions of the evaluation, criterion by criterion', () => {
    const judgedCriteria = policy.criteria.filter(({ id }) => id !== policy.costScale.criterion)
    const valued = alternatives.filter(({ value }) => value !== null)
    expect(valued.length).toBeGreaterThan(0)
    for (const { stack, profile } of valued)
      for (const { id } of judgedCriteria) {
        const level = levelOfParts(levelParts(stack, id, judged))
        expect(Number(level) * Number(ranking.weights[id]), id).toBeCloseTo(Number(profile[id]), 4)
      }
  })

  test('name the row and the adjustments they come from', () => {
    const [first] = alternatives
    const parts = first ? levelParts(first.stack, 'operations', judged) : []
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    for (const { row } of parts) expect(row).toMatchObject({ criterion: 'operations', source: {} })
  })

  test('have a word each, from the lowest anchor on', () => {
    for (const { id, anchors } of policy.criteria) {
      expect(anchorWord(id, 0, policy)).toBe(anchors[0]?.word)
      expect(anchorWord(id, 100, policy)).toBe(anchors.at(-1)?.word)
    }
  })

  test('are unknown where a part has not been judged', () => {
    expect(
      levelOfParts([{ component: 'registry', option: 'x', share: 1, row: undefined, moved: [], level: null }]),
    ).toBeNull()
  })
})

const evaluationOf = (answers: Plan['answers']) => evaluatePlan({ ...emptyPlan('x'), answers }, catalog, sheet)

test('a part that a rule put there names the rule; any other the branch it came with', () => {
  const evaluation = evaluationOf({
    cloud: 'aws-only',
    flexibility: 5,
    workingStyle: 3,
    usesModelMonitor: true,
    monitoring: ['drift'],
  })
  expect(partReasons('monitoring', evaluation, policy)).toMatchObject([{ rule: 'R-MM', from: 'rule' }])
  expect(partReasons('tracking', evaluation, policy)).toMatchObject([
    { rule: 'R-HYB', from: 'branch', answers: ['cloud', 'flexibility'] },
  ])
})

test('every exclusion and reason has an authored rule with a source behind it', () => {
  const { exclusions, recommendation } = evaluationOf({
    cloud: 'aws-only',
    operators: 'nobody',
    networkIsolation: true,
  })
  expect(exclusions.length).toBeGreaterThan(0)
  for (const one of [...exclusions, ...recommendation.reasons]) expect(ruleOf(one, policy)?.source.readOn).toBeDefined()
})

test('a statement is read as it stands, a figure with its unit; an unknown id is nothing', () => {
  const [statement, figure, ...others] = readFacts(['real-time-payload-limit', 'hours-per-month', 'no-such'], catalog)
  expect(statement?.statement).toBe(catalog.statements.find(({ id }) => id === 'real-time-payload-limit')?.statement)
  expect(figure?.statement).toMatch(/^730 /)
  expect(others).toEqual([])
})

test('what is past its review says so', () => {
  const [fresh] = readFacts(['real-time-payload-limit'], catalog)
  const [old] = readFacts(['real-time-payload-limit'], { ...catalog, asOf: '2099-01-01' as IsoDate })
  expect([fresh?.stale, old?.stale]).toEqual([false, true])
})
