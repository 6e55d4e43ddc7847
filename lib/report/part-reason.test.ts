import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { partReasons } from '#lib/report/part-reason.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-25' as IsoDate)
const { policy } = catalog
const evaluationOf = (answers: Plan['answers']) =>
  evaluatePlan({ ...emptyPlan('x'), answers }, catalog, loadPriceSheet('us-east-1'))

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
