import { describe, expect, test } from 'vitest'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { compare, linesFrom, valuesText, wantedLines } from './_components/price-lines.ts'

const LINES = linesFrom(SMALL_SHEET.rows, new Map([['hosting', 'SageMaker hosting']]))
const ANY = { words: '', service: '', item: '', price: '' }
const found = (wanted: Partial<typeof ANY>) => wantedLines(LINES, { ...ANY, ...wanted }).map(({ id }) => id)

describe('what is wanted', () => {
  test('nothing typed: everything, and two prices of one thing stay two', () => {
    expect(found({})).toHaveLength(SMALL_SHEET.rows.length)
    expect(new Set(found({})).size).toBe(SMALL_SHEET.rows.length)
  })

  test('every word counts, in any order and case, in any text of the price', () => {
    expect(found({ words: 'XLARGE sagemaker' })).toEqual(['hosting{instanceType=ml.m5.xlarge}'])
    expect(found({ words: 'sku1 storage' })).toEqual(['storage{}'])
    expect(found({ words: 'xlarge nowhere' })).toEqual([])
  })

  test('an expression fits a tiered price when one tier fits it', () => {
    expect(found({ price: '=0.03' })).toEqual(['storage{}'])
    expect(found({ price: '>0.03 && <0.05' })).toEqual([])
    expect(found({ price: '>=0.2 && <1' })).toEqual(['hosting{instanceType=ml.m5.xlarge}'])
  })

  test('an expression that makes no sense leaves nothing out', () => {
    expect(found({ price: '>=' })).toHaveLength(SMALL_SHEET.rows.length)
  })

  test('service and item', () => {
    expect(found({ service: 'AmazonTest', item: 'twice' })).toHaveLength(2)
    expect(found({ service: 'AmazonEC2' })).toEqual([])
  })
})

test('attributes are said as values; a bare number keeps its name', () => {
  expect(valuesText({ instanceClass: 'db.m5.large', deployment: 'multi-az' })).toBe('multi-az, db.m5.large')
  expect(valuesText({ memoryGb: '2' })).toBe('memoryGb 2')
})

test('a tiered price is known by its lowest tier', () => {
  expect(LINES.find(({ row }) => row.item === 'storage')?.lowest.usd).toBe('0.01')
})

test('types come in the order of their sizes, families as people count', () => {
  const types = [
    'c10.large',
    'c5.12xlarge',
    'c5.xlarge',
    'c5.2xlarge',
    'c5.metal',
    'c5.large',
    'db.t4g.medium',
    'db.t4g.micro',
  ]
  expect(types.toSorted(compare)).toEqual([
    'c5.large',
    'c5.xlarge',
    'c5.2xlarge',
    'c5.12xlarge',
    'c5.metal',
    'c10.large',
    'db.t4g.micro',
    'db.t4g.medium',
  ])
})
