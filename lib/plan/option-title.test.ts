import { expect, test } from 'vitest'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const { policy } = SMALL_CATALOG
const options = policy.options.map((one) => (one.id === 'ec2' ? { ...one, titleElsewhere: 'Your own machines' } : one))
const catalog: Catalog = { ...SMALL_CATALOG, policy: { ...policy, options } }

const titleIn = (plan: Partial<Plan>, option = 'ec2') =>
  optionTitle({ component: 'training', option }, { ...emptyPlan(''), ...plan }, catalog)

test('an option is called after the place the plan runs in', () => {
  expect(titleIn({})).toBe('Title of ec2')
  expect(titleIn({ answers: { cloud: 'aws-only' } })).toBe('Title of ec2')
  expect(titleIn({ answers: { cloud: 'gcp' } })).toBe('Your own machines')
  expect(titleIn({ answers: { cloud: 'gcp' } }, 'sagemaker-training')).toBe('Title of sagemaker-training')
})

test('a place that does not apply names no place, and an unknown option names itself', () => {
  expect(titleIn({ answers: { cloud: 'gcp' }, notApplicable: { cloud: 'out-of-scope' } })).toBe('Title of ec2')
  expect(titleIn({}, 'cardboard')).toBe('cardboard')
})
