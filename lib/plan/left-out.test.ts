import { expect, test } from 'vitest'
import { leftOutBy } from '#lib/plan/left-out.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const by = (component: string, option: string, notApplicable: Plan['notApplicable']) =>
  leftOutBy({ component, option }, notApplicable ? { ...emptyPlan('x'), notApplicable } : emptyPlan('x'), SMALL_CATALOG)

test('an option has no lines where what its lines rest on does not apply', () => {
  expect(by('serving', 'sagemaker-real-time', undefined)).toEqual([])
  expect(by('serving', 'sagemaker-real-time', { endpoints: 'out-of-scope' })).toEqual(['endpoints'])
  expect(by('tracking', 'mlflow-self-hosted', { endpoints: 'out-of-scope' })).toEqual([])
})
