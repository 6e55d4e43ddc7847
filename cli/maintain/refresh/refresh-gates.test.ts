import { readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CSV, EC2_CSV, freshRefresh, SAGEMAKER, usdIn } from './testing/fresh-refresh.ts'
import { publish } from './testing/offer-server.ts'
import { DISK } from './write-files.ts'

const fresh = freshRefresh({ beforeEach, afterEach })

describe('what does not pass the gates changes nothing', () => {
  const altered = (change: (offer: string) => string) => {
    publish(fresh.server, 'AmazonEC2', { body: change(EC2_CSV), form: 'csv' })
    return fresh.run({ options: CSV })
  }

  test('a file older than the prices there are', async () => {
    await altered((text) => text)
    const { text, failure } = await altered((csv) => csv.replace('2026-10-07T16:54:08Z', '2026-09-01T00:00:00Z'))
    expect(failure).toContain('refused')
    expect(text).toContain('older than the 2026-10-07')
  })

  test('a file without most of the prices there were', async () => {
    await altered((text) => text)
    const { text, failure } = await altered((csv) => csv.replaceAll('"RunInstances"', '"RunOtherwise"'))
    expect(failure).toContain('refused')
    expect(text).toContain('22 of 25 known prices are not in the offer file')
  })

  test.each([0.3, 0.6, 0.96])('a CSV file cut at the end of a row, at %f of its length', async (share) => {
    await altered((text) => text)
    const before = usdIn(fresh.folder, 'AmazonEC2')
    const cut = (csv: string) => csv.slice(0, csv.lastIndexOf('\n', csv.length * share) + 1)
    const { text, failure } = await altered(cut)
    expect(failure).toContain('refused')
    expect(text).toMatch(/REFUSED: AmazonEC2 us-east-1: \d+ of 25 known prices are missing, such as .*--accept-losses/)
    expect(usdIn(fresh.folder, 'AmazonEC2')).toEqual(before)
  })

  test('a file with many broken rows', async () => {
    const { failure } = await altered((csv) => `${csv}${'"a","b","c"\n'.repeat(6)}`)
    expect(failure).toContain('refused')
    expect(fresh.folder.isUntouched()).toBe(true)
  })

  test('SageMaker prices far from their EC2 twins', async () => {
    publish(fresh.server, 'AmazonSageMaker', { body: SAGEMAKER.replaceAll(/"USD": "/g, '"USD": "1') })
    const { text, failure } = await fresh.run({ options: { services: ['AmazonSageMaker'] } })
    expect(failure).toContain('refused')
    expect(text).toContain('are not near their EC2 twins')
  })
})

describe('single faults stay single', () => {
  test.each([
    [
      'two products',
      (csv: string) =>
        csv +
        (csv.split('\n').find((row) => row.includes('"m5.xlarge"') && row.includes('0.1920000000')) ?? '').replaceAll(
          'TESTSKU',
          'OTHERSK',
        ) +
        '\n',
      'ambiguous',
    ],
    [
      'a price in CNY only',
      (csv: string) => csv.replaceAll('"0.1920000000","USD"', '"0.1920000000","CNY"'),
      'foreign-currency',
    ],
    ['a price of 0', (csv: string) => csv.replaceAll('"0.1920000000"', '"0.0000000000"'), 'zero-priced'],
    [
      'a strange unit',
      (csv: string) => csv.replaceAll('"Hrs","0.1920000000"', '"Quantity","0.1920000000"'),
      'foreign-unit',
    ],
  ])('%s: the old price stays, the others are new', async (_name, change, kind) => {
    publish(fresh.server, 'AmazonEC2', { body: change(EC2_CSV), form: 'csv' })
    const { text, failure } = await fresh.run({ options: CSV })
    expect(failure).toBeUndefined()
    expect(text).toContain(`kept as it was: ec2.instance m5.xlarge, ${kind}`)
    expect(usdIn(fresh.folder, 'AmazonEC2')).toContain('ec2.instance m5.xlarge 0.192')
    expect(usdIn(fresh.folder, 'AmazonEC2')).toContain('ec2.instance m5.large 0.0960000000')
  })
})

describe('the disk', () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

  test('is full while the new prices are written: the old ones stay, nothing is left behind', async () => {
    publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
    const disk = {
      ...DISK,
      write: async (path: string, text: string) => {
        writeFileSync(path, text.slice(0, 100))
        throw full
      },
    }
    const { failure } = await fresh.run({ options: CSV, disk })
    expect(failure).toContain('the disk is full')
    expect(fresh.folder.isUntouched()).toBe(true)
    expect(readdirSync(dirname(fresh.folder.path))).toEqual(['us-east-1.json'])
  })

  test('is cleared of what an ended refresh left', async () => {
    writeFileSync(`${fresh.folder.path}.999999999.new`, 'half')
    publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
    await fresh.run({ options: CSV })
    expect(readdirSync(dirname(fresh.folder.path))).toEqual(['us-east-1.json'])
  })
})
