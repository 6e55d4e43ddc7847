import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { DATA } from '#lib/catalog/data-folder.ts'
import { savingsPlansCsv } from '#lib/pricing/aws/bulk/testing/savings-plans-csv.ts'
import { nextSteps } from './refresh.ts'
import { csvFrom, type OfferDocument } from './testing/convert-offer.ts'
import { CSV, EC2_CSV, freshRefresh, SAGEMAKER, usdIn } from './testing/fresh-refresh.ts'
import { offerPath, publish } from './testing/offer-server.ts'
import { dataFolder, oldRow, refreshed, sample } from './testing/refresh-kit.ts'

const fresh = freshRefresh({ beforeEach, afterEach })

describe('a refresh from the samples', () => {
  test('replaces prices, keeps what they were, and says where they are from', async () => {
    publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
    const { text, failure } = await fresh.run({ options: CSV })
    expect(failure).toBeUndefined()
    expect(text).toMatch(/ec2\.instance m5\.large +\| 0\.12 \| 0\.096 +\| -20\.0 %/)
    const { rows, replaced } = fresh.folder.file()
    expect(rows).toHaveLength(25)
    expect(rows.flatMap(({ tiers }) => tiers.map(({ usd }) => Number(usd)))).not.toContain(0)
    expect(replaced).toMatchObject([
      { attributes: { instanceType: 'm5.large' }, tiers: [{ usd: '0.12' }], replacedOn: '2026-11-25' },
    ])
    expect(rows.find(({ attributes }) => attributes.instanceType === 'm5.large')?.tiers).toEqual([
      {
        beginRange: '0',
        endRange: 'Inf',
        usd: '0.0960000000',
        quotedUsd: '0.0960000000',
        quotedPer: '1',
        quotedUnit: 'Hrs',
        usageType: 'BoxUsage:m5.large',
        operation: 'RunInstances',
        sku: '6C86BEPQVG73ZGGR',
        rateCode: '6C86BEPQVG73ZGGR.JRTCKXETXF.6YS6EN2CT7',
        effectiveDate: '2026-10-01',
        publishedOn: '2026-10-07',
        readOn: '2026-11-25',
        readOnPrecision: 'day',
        source: `${fresh.server.url}${offerPath('AmazonEC2', 'csv')}`,
        agreeingSources: null,
        confidence: 'high',
        derived: null,
        note: null,
      },
    ])
  })

  test('gives the same prices from JSON and from CSV', async () => {
    const offer: OfferDocument = JSON.parse(SAGEMAKER)
    publish(fresh.server, 'AmazonSageMaker', { body: SAGEMAKER })
    const first = await fresh.run({ options: { services: ['AmazonSageMaker'] } })
    expect(first.failure).toBeUndefined()
    const fromJson = usdIn(fresh.folder, 'AmazonSageMaker')
    expect(fromJson).toHaveLength(28)
    publish(fresh.server, 'AmazonSageMaker', { body: csvFrom(offer), form: 'csv' })
    const second = await fresh.run({ options: { services: ['AmazonSageMaker'], format: 'csv' } })
    expect(second).toMatchObject({ failure: undefined, text: expect.stringContaining('0 changed, 0 new, 28 the same') })
    expect(usdIn(fresh.folder, 'AmazonSageMaker')).toEqual(fromJson)
  })
})

test('Savings Plans rates are taken from their own file, in either form', async () => {
  const plan = '/savingsPlan/v1.0/aws/AWSMachineLearningSavingsPlans'
  const index = { regions: [{ regionCode: 'us-east-1', versionUrl: `${plan}/1/us-east-1/index.json` }] }
  const rates = sample('savings-plan-sample.json').replace('25TC687A4JSSSY7E', 'JDZQJFUVUR8SUWHS')
  fresh.server.files.set(`${plan}/current/region_index.json`, { body: Buffer.from(JSON.stringify(index)), etag: '"i"' })
  fresh.server.files.set(`${plan}/1/us-east-1/index.json`, { body: Buffer.from(rates), etag: '"s"' })
  publish(fresh.server, 'AmazonSageMaker', { body: SAGEMAKER })
  const options = { services: ['AmazonSageMaker'], savingsPlans: true }
  const { text, failure } = await fresh.run({ options })
  expect(failure).toBeUndefined()
  expect(text).toContain('AWSMachineLearningSavingsPlans us-east-1: 1 rates')
  expect(text).toContain('AWSComputeSavingsPlan us-east-1: no index')
  expect(text).toContain('AWSDatabaseSavingsPlans us-east-1: no index')
  const kept = join(fresh.folder.dir, 'prices/aws-savings-plans/AWSMachineLearningSavingsPlans/us-east-1.json')
  const fromJson = readFileSync(kept, 'utf8')
  fresh.server.files.set(`${plan}/1/us-east-1/index.csv`, { body: Buffer.from(savingsPlansCsv(rates)), etag: '"c"' })
  publish(fresh.server, 'AmazonSageMaker', { body: csvFrom(JSON.parse(SAGEMAKER)), form: 'csv' })
  const again = await fresh.run({ options: { ...options, format: 'csv' } })
  expect(again.failure).toBeUndefined()
  expect(readFileSync(kept, 'utf8')).toBe(fromJson.replace('index.json', 'index.csv'))
})

test("what is left to do is said after the project's own prices were replaced, and not after others", async () => {
  expect(nextSteps(`${DATA}/`).join(' ')).toMatch(/`npm run docs:coverage`.*restart a running server/)
  publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
  expect((await fresh.run({ options: CSV })).lines.at(-1)).toBe('done: 1 files replaced')
})

describe('a refresh is careful', () => {
  test('changes nothing in a dry run', async () => {
    publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
    const { text } = await fresh.run({ options: { ...CSV, dryRun: true } })
    expect(text).toMatch(/ec2\.instance m5\.large +\| 0\.12 \| 0\.096 +\| -20\.0 %/)
    expect(fresh.folder.isUntouched()).toBe(true)
  })

  test('leaves what the offer file does not price as it was, and says so', async () => {
    const folder = dataFolder([oldRow('ec2.instance', { instanceType: 'x9.huge' }, '9')])
    onTestFinished(folder.remove)
    publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
    const refuses = await refreshed(folder, fresh.server.url, { options: CSV })
    expect(refuses.text).toContain('1 of 3 known prices are missing')
    expect(folder.isUntouched()).toBe(true)
    const { text } = await refreshed(folder, fresh.server.url, { options: { ...CSV, acceptLosses: true } })
    expect(text).toContain('kept as it was: ec2.instance x9.huge, not in the offer file')
    expect(usdIn(folder, 'AmazonEC2')).toContain('ec2.instance x9.huge 9')
  })
})
