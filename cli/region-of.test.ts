import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { assumptionsFrom, figureList } from '#lib/plan/figure-list.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const planWith = (answers: Plan['answers'], more: Partial<Plan> = {}): Plan => ({
  ...emptyPlan('Ours'),
  answers,
  ...more,
})

test.each<[string, Plan, string]>([
  ['its answer', planWith({ region: 'eu-west-1', allowedRegions: ['eu-central-1'] }), 'eu-west-1'],
  ['the default, where nothing is said', planWith({}), 'us-east-1'],
  [
    'the default, where it is one of those allowed',
    planWith({ allowedRegions: ['eu-west-1', 'us-east-1'] }),
    'us-east-1',
  ],
  ['else the first of those allowed', planWith({ allowedRegions: ['eu-west-1', 'eu-central-1'] }), 'eu-west-1'],
  ['the default, where none is named', planWith({ allowedRegions: [] }), 'us-east-1'],
  [
    'the default, where regions do not apply',
    planWith({ allowedRegions: ['eu-west-1'] }, { notApplicable: { allowedRegions: 'other' } }),
    'us-east-1',
  ],
])('the region of a plan is %s', (_, plan, region) => {
  expect(regionOf(plan, catalog)).toBe(region)
})

test('a region that stands for those allowed is listed as the plan’s own', () => {
  const listed = (plan: Plan) => {
    const values = figureValues(plan, catalog)
    const figures = figureList(new Set(['answer:region']), values, { plan, catalog })
    return assumptionsFrom(figures).map(({ value, basis, source }) => [value, basis, source])
  }
  expect(listed(planWith({ allowedRegions: ['eu-west-1'] }))).toEqual([['eu-west-1', 'plan', 'Ours']])
  expect(listed(planWith({}))).toMatchObject([['us-east-1', 'judgement', expect.stringContaining('Default')]])
})
