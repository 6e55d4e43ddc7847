import { expect, test } from 'vitest'
import { loadFinance, ratesOfFile } from '#lib/catalog/load-finance.ts'
import { savingsPlanFile } from '#lib/catalog/refresh-shapes.ts'

const rate = (more: object) => ({
  item: 'sagemaker.hosting-instance',
  attributes: { instanceType: 'ml.m5.xlarge' },
  planSku: 'PLAN',
  rateCode: 'PLAN.SKU',
  leaseContractLength: { duration: 1, unit: 'year' },
  purchaseOption: 'No Upfront',
  effectiveDate: '2026-09-01',
  discountedSku: 'SKU',
  discountedServiceCode: 'AmazonSageMaker',
  discountedUsageType: 'USE1-Host:ml.m5.xlarge',
  discountedOperation: 'RunInstance',
  unit: 'Hrs',
  usd: '0.18',
  ...more,
})
const fileOf = (...rates: object[]) =>
  savingsPlanFile.parse({
    plan: 'AWSMachineLearningSavingsPlans',
    regionCode: 'us-east-1',
    currency: 'USD',
    publishedOn: '2026-09-01',
    readOn: '2026-09-25',
    source: 'https://prices.example/plan',
    rates,
  })
const TERM = { leaseContractLength: { duration: 1, unit: 'Year' }, purchaseOption: 'no upfront' }

test('of a Savings Plans file the rates of the term count, by the hour', () => {
  const file = fileOf(
    rate({}),
    rate({ leaseContractLength: { duration: 3, unit: 'year' }, usd: '0.12' }),
    rate({ purchaseOption: 'All Upfront', usd: '0.16' }),
    rate({ unit: 'Lambda-GB-Second', usd: '0.00001' }),
  )
  expect(ratesOfFile(file, TERM)).toEqual([
    {
      item: 'sagemaker.hosting-instance',
      attributes: { instanceType: 'ml.m5.xlarge' },
      regionCode: 'us-east-1',
      usd: '0.18',
      rateCode: 'PLAN.SKU',
      readOn: '2026-09-25',
      source: 'https://prices.example/plan',
      confidence: 'high',
    },
  ])
})

test('the data has the support plans of the contract, and a commitment knows only rates that were read', () => {
  const { supportPlans, commitments } = loadFinance()
  expect(supportPlans.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['business-plus', 'enterprise', 'unified-operations', 'developer', 'business']),
  )
  const compute = commitments.find(({ id }) => id === 'compute-savings-plan')
  expect(compute?.rates.length).toBeGreaterThan(0)
  expect(compute?.covers).not.toContain('sagemaker.hosting-instance')
})
