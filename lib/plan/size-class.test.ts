import { describe, expect, test } from 'vitest'
import type { Plan } from '#lib/plan/plan.ts'
import { sizeClassOf, trackingScale } from '#lib/plan/size-class.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const catalog = {
  ...SMALL_CATALOG,
  trackingTiers: {
    ...SMALL_CATALOG.trackingTiers,
    floors: [{ when: { question: 'cloud', oneOf: ['aws-only'] }, is: 'highly-available' }],
  },
}
const planOf = (answers: Plan['answers'], more: Partial<Plan> = {}): Plan => ({
  schema: 'plan@1',
  name: 'x',
  answers,
  ...more,
})
const tierFor = (plan: Plan, people: number) =>
  sizeClassOf(trackingScale(plan, catalog), new Map([['answer:teamSize', people]]))

describe('a floor under the tiers', () => {
  test('holds however few people there are', () => {
    const floored = planOf({ cloud: 'aws-only' })
    expect([1, 3, 900].map((people) => tierFor(floored, people))).toEqual(Array(3).fill('highly-available'))
  })

  test.each([
    ['another answer', planOf({ cloud: 'gcp' })],
    ['no answer', planOf({})],
    ['a question that does not apply', planOf({ cloud: 'aws-only' }, { notApplicable: { cloud: 'other' } })],
  ])('is not there with %s', (_, plan) => {
    expect([1, 3].map((people) => tierFor(plan, people))).toEqual(['single-vm', 'highly-available'])
  })

  test('leaves scales without one as they are', () => {
    expect(trackingScale(planOf({}), SMALL_CATALOG)).toEqual(SMALL_CATALOG.trackingTiers)
  })
})
