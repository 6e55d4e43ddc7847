import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Discountable } from '#lib/pricing/aws/bulk/savings-plan-rates.ts'
import { readCsvSavingsPlans } from '#lib/pricing/aws/bulk/savings-plans-csv.ts'
import { readJsonSavingsPlans } from '#lib/pricing/aws/bulk/savings-plans-json.ts'
import { textSource } from '#lib/pricing/aws/bulk/testing/offer-text.ts'
import { savingsPlansCsv } from '#lib/pricing/aws/bulk/testing/savings-plans-csv.ts'

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
  const byUse = await readJsonSavingsPlans(textSource(SAMPLE, 50), [TRAINING])
  expect(byUse).toMatchObject({ version: '20231027160053', rates: [rate], faults: [] })
  const bySku = await readJsonSavingsPlans(textSource(SAMPLE, 50), [
    { ...TRAINING, usageType: null, sku: '25TC687A4JSSSY7E' },
  ])
  expect(bySku.rates).toEqual([rate])
})

test('the same use under another operation is another price', async () => {
  expect(
    (await readJsonSavingsPlans(textSource(SAMPLE), [{ ...TRAINING, operation: 'RunInstances:0002' }])).rates,
  ).toEqual([])
})

test.each([
  ['a rate of 0', '"2.60544"', '"0"'],
  ['a rate in another currency', '"USD"', '"CNY"'],
  ['a rate as a number', '"2.60544"', '2.60544'],
])('%s is a fault, not a rate', async (_name, old, wrong) => {
  const { rates, faults } = await readJsonSavingsPlans(textSource(SAMPLE.replace(old, wrong)), [TRAINING])
  expect([rates.length, faults.length]).toEqual([0, 1])
})

test('a file that is cut off gives nothing', async () => {
  await expect(readJsonSavingsPlans(textSource(SAMPLE.slice(0, SAMPLE.length * 0.6)), [TRAINING])).rejects.toThrow(
    'cut off',
  )
})

describe('in CSV', () => {
  const CSV = savingsPlansCsv(SAMPLE)
  const read = (text: string, prices: readonly Discountable[] = [TRAINING]) =>
    readCsvSavingsPlans(textSource(text), prices)

  test('the same rates are read as from JSON, whether rows stand before the header or not', async () => {
    const whole = await readJsonSavingsPlans(textSource(SAMPLE), [TRAINING])
    expect(whole.rates).toHaveLength(1)
    expect(await read(CSV)).toEqual(whole)
    const bare = CSV.slice(CSV.indexOf('SKU,'))
    expect(await read(bare)).toEqual({ ...whole, version: '', publicationDate: null })
    expect((await read(CSV, [{ ...TRAINING, usageType: null, sku: '25TC687A4JSSSY7E' }])).rates).toEqual(whole.rates)
  })

  test.each([
    ['a rate of 0', ',2.60544,', ',0,'],
    ['a rate in another currency', ',2.60544,USD', ',2.60544,CNY'],
    ['no lease', ',1,year,', ',,year,'],
    ['a cell too many', ',2.60544,', ',2.60544,,'],
  ])('%s is a fault, not a rate', async (_name, old, wrong) => {
    const { rates, faults } = await read(CSV.replace(old, wrong))
    expect([rates.length, faults.length]).toEqual([0, 1])
  })

  test('a file that is cut off inside a row, or is none, gives nothing', async () => {
    await expect(read(CSV.slice(0, -5))).rejects.toThrow('cut off')
    await expect(read('a,b,c\n')).rejects.toThrow('expected the header')
    await expect(read('')).rejects.toThrow('expected the header')
  })
})
