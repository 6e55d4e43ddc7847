import { expect, test } from 'vitest'
import { emptyPlan } from '#lib/plan/plan.ts'
import { growingIn, withGrowing } from './growth-edits.ts'

const FACTS = ['growth-team']
const plan = {
  ...emptyPlan('plan'),
  assumptions: { hours: { low: 600, likely: 700, high: 730 } },
  growth: { months: 24 },
}

test('growth is set beside what else a plan says, and brought back without a trace', () => {
  const before = growingIn(plan, FACTS)
  const changed = withGrowing(plan, {
    growth: { ...plan.growth, modelsPerYear: 0.5 },
    rates: { 'growth-team': 0 },
  })
  expect(changed.growth).toEqual({ months: 24, modelsPerYear: 0.5 })
  expect(changed.assumptions).toEqual({ ...plan.assumptions, 'growth-team': 0 })
  expect(withGrowing(changed, before)).toEqual(plan)
})

test('growth that says nothing is no part of the plan', () => {
  const bare = emptyPlan('bare')
  const changed = withGrowing(bare, { growth: { months: 12 }, rates: { 'growth-team': 0.2 } })
  expect(withGrowing(changed, growingIn(bare, FACTS))).toEqual(bare)
  expect(Object.keys(withGrowing(changed, growingIn(bare, FACTS)))).toEqual(Object.keys(bare))
})
