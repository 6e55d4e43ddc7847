import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSavingsPlans } from '#lib/pricing/aws/bulk/savings-plans.ts'
import { textSource } from '#lib/pricing/aws/bulk/testing/offer-text.ts'

const SAMPLE = readFileSync(new URL('../testing/samples/savings-plan-sample.json', import.meta.url), 'utf8')
const TRAINING = {
  serviceCode: 'AmazonSageMaker',
  sku: null,
  usageType: 'USE1-Train:ml.m4.16xlarge',
  operation: 'RunInstance',
}

test('rates are read for the prices asked for, by SKU or by use, with lease, option and date', async () => {
  const rate = {
    planSku: '3YPXFW2FJXS3D9VM',
    rateCode: '3YPXFW2FJXS3D9VM.25TC687A4JSSSY7E',
    leaseContractLength: { duration: 1, unit: 'year' },
    purchaseOption: 'Partial Upfront',
    effectiveDate: '2023-10-27',
    discountedSku: '25TC687A4JSSSY7E',
    discountedServiceCode: 'AmazonSageMaker',
    discountedUsageType: 'USE1-Train:ml.m4.16xlarge',
    discountedOperation: 'RunInstance',
    unit: 'Hrs',
    usd: '2.60544',
  }
  const byUse = await readSavingsPlans(textSource(SAMPLE, 50), [TRAINING])
  expect(byUse).toMatchObject({ version: '20231027160053', rates: [rate], faults: [] })
  const bySku = await readSavingsPlans(textSource(SAMPLE, 50), [
    { ...TRAINING, usageType: null, sku: '25TC687A4JSSSY7E' },
  ])
  expect(bySku.rates).toEqual([rate])
})

test('the same use under another operation is another price', async () => {
  expect((await readSavingsPlans(textSource(SAMPLE), [{ ...TRAINING, operation: 'RunInstances:0002' }])).rates).toEqual(
    [],
  )
})

test.each([
  ['a rate of 0', '"2.60544"', '"0"'],
  ['a rate in another currency', '"USD"', '"CNY"'],
  ['a rate as a number', '"2.60544"', '2.60544'],
])('%s is a fault, not a rate', async (_name, old, wrong) => {
  const { rates, faults } = await readSavingsPlans(textSource(SAMPLE.replace(old, wrong)), [TRAINING])
  expect([rates.length, faults.length]).toEqual([0, 1])
})

test('a file that is cut off gives nothing', async () => {
  await expect(readSavingsPlans(textSource(SAMPLE.slice(0, SAMPLE.length * 0.6)), [TRAINING])).rejects.toThrow(
    'cut off',
  )
})
