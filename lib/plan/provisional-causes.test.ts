import { expect, test } from 'vitest'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { provisionalCauses } from '#lib/plan/provisional-causes.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const causesOf = (answers: Plan['answers'], asOf = SMALL_CATALOG.asOf) => {
  const [plan, catalog] = [
    { ...emptyPlan('x'), answers },
    { ...SMALL_CATALOG, asOf },
  ]
  const evaluation = evaluatePlan(plan, catalog, SMALL_SHEET)
  return { ...provisionalCauses(evaluation, plan, catalog), provisional: evaluation.recommendation.provisional }
}

test('the answers that nodes before the leaf and options of the stack still look at', () => {
  expect(causesOf({})).toMatchObject({ provisional: true, open: ['place', 'hands', 'style', 'share'] })
  expect(causesOf({ place: 'home' })).toMatchObject({ provisional: true, open: ['style', 'share'] })
  expect(causesOf({ place: 'home', style: 1, hands: 'team' }).open).toEqual([])
})

test('the lines of its own bill without a price', () => {
  const { unpriced, provisional } = causesOf({ place: 'home', style: 1, hands: 'nobody' })
  expect(provisional).toBe(true)
  expect(unpriced.map(({ component, status }) => [component, status])).toContainEqual(['tracking', 'unpriced'])
})

test('the facts that are past their review', () => {
  expect(causesOf({}).stale).toEqual([])
  expect(causesOf({}, '2027-02-01' as IsoDate).stale).toContainEqual(
    expect.objectContaining({ id: 'hours', title: 'Title of hours' }),
  )
})
