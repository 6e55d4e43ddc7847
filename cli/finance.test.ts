import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Finance } from '#lib/plan/plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** The shipped data: machines on EC2 of a type whose Savings Plans rate was read. */
function machinesUnder(finance: Finance, on = '2026-11-26') {
  const plan = {
    ...emptyPlan('x'),
    answers: { endpoints: 2, instancesPerEndpoint: 1, endpointInstance: 'm5.xlarge', region: 'us-east-1' },
    pinnedStacks: [{ name: 'Ours', stack: { serving: 'ec2', tracking: 'mlflow-self-hosted' } as const }],
    finance,
  }
  const { alternatives } = evaluatePlan(plan, loadCatalog(on as IsoDate), loadPriceSheet('us-east-1'))
  const ours = alternatives.find(({ title }) => title === 'Ours')
  if (!ours) throw new RangeError('no such alternative')
  return ours
}

test('a Compute Savings Plan lowers machines at the rate that was read, and names the rest', () => {
  const { lines, monthly } = machinesUnder({ commitmentShare: { 'compute-savings-plan': 0.5 } })
  const machines = lines.find(({ id }) => id === 'serving.machines')
  const saved = lines.find(({ id }) => id === 'finance.compute-savings-plan.serving.machines')
  expect(machines?.quantity).toBe(1460)
  // 0.5 × 1,460 hours × (0.192 − 0.141)
  expect(saved).toMatchObject({ cost: '-37.23', component: 'serving', price: { readOn: '2026-09-24' } })
  expect(monthly.notCovered).toContainEqual({
    commitment: 'compute-savings-plan',
    line: 'training.jobs',
    reason: 'not-always-on',
  })
})

test('a SageMaker Savings Plan covers no EC2 machine, and no rate of it is known', () => {
  const { lines, monthly } = machinesUnder({ commitmentShare: { 'sagemaker-savings-plan': 1 } })
  expect(lines.filter(({ kind }) => kind === 'percentage')).toEqual([])
  expect(monthly.notCovered?.map(({ line }) => line)).not.toContain('serving.machines')
})

test('Business Support has a price until it ends', () => {
  const supportOn = (day: string) =>
    machinesUnder({ support: 'business' }, day).lines.find(({ id }) => id === 'finance.support')?.status
  expect([supportOn('2026-12-31'), supportOn('2027-01-01')]).toEqual(['priced', 'unpriced'])
})
