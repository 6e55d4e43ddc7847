import { expect, test } from 'vitest'
import { isLeftOut, leftOutBy } from '#lib/plan/left-out.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const by = (component: string, option: string, notApplicable: Plan['notApplicable']) =>
  leftOutBy({ component, option }, notApplicable ? { ...emptyPlan('x'), notApplicable } : emptyPlan('x'), SMALL_CATALOG)

test('an option has no lines where what its lines rest on does not apply', () => {
  expect(by('serving', 'sagemaker-real-time', undefined)).toEqual([])
  expect(by('serving', 'sagemaker-real-time', { endpoints: 'out-of-scope' })).toEqual(['endpoints'])
  expect(by('tracking', 'mlflow-self-hosted', { endpoints: 'out-of-scope' })).toEqual([])
})

test('an option is left out as a whole when each of its lines rests on what does not apply', () => {
  const without = (id: string): Plan => ({ ...emptyPlan('x'), notApplicable: { [id]: 'out-of-scope' } })
  const part = { component: 'serving', option: 'sagemaker-real-time' }
  expect(isLeftOut(part, emptyPlan('x'), SMALL_CATALOG)).toBe(false)
  expect(isLeftOut(part, without('endpoints'), SMALL_CATALOG)).toBe(true)
  expect(isLeftOut({ ...part, option: 'no-such-option' }, without('endpoints'), SMALL_CATALOG)).toBe(false)
})
