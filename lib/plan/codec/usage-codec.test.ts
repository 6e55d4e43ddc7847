import { describe, expect, test } from 'vitest'
import { decodeUsage } from '#lib/plan/codec/usage-codec.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { decimalText } from '#lib/units/decimal.ts'

const line = (more: string): string => `{"id":"a","item":"machine","attributes":{"instanceType":"m5.xlarge"},${more}}`
const bill = (lines: string, more = ''): string => `{"schema":"usage@1","region":"us-east-1","lines":[${lines}]${more}}`
const override = (more: string): string => `,"priceOverrides":[{"item":"storage","attributes":{},${more}}]`
const tiers = (...rows: readonly (readonly [string, string])[]): string =>
  override(
    `"usd":"1","tiers":${JSON.stringify(rows.map(([beginRange, endRange]) => ({ beginRange, endRange, usd: '1' })))}`,
  )

function faultOf(text: string): string {
  const read = decodeUsage(text, SMALL_CATALOG)
  return read.kind === 'invalid' ? `${read.path}: ${read.expected}` : 'ok'
}

describe('quantities', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.1', '0.1'],
    ['0.1000000000000000055511151231257827', '0.1000000000000000055511151231257827'],
    ['123456789012345.678901234', '123456789012345.678901234'],
    ['1e15', '1000000000000000'],
    ['25E-7', '0.0000025'],
  ])('%s is read digit by digit', (written, exact) => {
    const read = decodeUsage(bill(line(`"quantity":${written}`)), SMALL_CATALOG)
    if (read.kind === 'invalid') throw new Error(`${read.path}: ${read.expected}`)
    expect(read.document.lines.map(({ quantity, unit }) => [decimalText(quantity), unit])).toEqual([[exact, 'Hrs']])
  })

  test.each([
    '-1',
    '1e999',
    '-1e999',
    '1e16',
    '1000000000000000.000001',
    '1e-400',
    '"1"',
    'null',
    '{}',
    '[1]',
    'true',
    `0.${'1'.repeat(70)}`,
  ])('%s is refused', (written) => {
    expect(faultOf(bill(line(`"quantity":${written}`)))).toBe('lines[0].quantity: expected a number from 0 to 1e15')
  })

  test('an exponent of a billion is refused before its digits are written out', () => {
    expect(faultOf(bill(line('"quantity":0e999999999')))).toMatch(/^lines\[0\]\.quantity: /)
    expect(faultOf(bill(line('"quantity":1e-999999999')))).toMatch(/^lines\[0\]\.quantity: /)
  })

  test.each(['NaN', 'Infinity', '01', '.5', '+1', '0x10'])('%s is no JSON', (written) => {
    expect(faultOf(bill(line(`"quantity":${written}`)))).toBe(': valid JSON')
  })
})

const good = line('"quantity":1')

/** A name, a bill, and the fault that is reported. */
const FAULTS: readonly (readonly [string, string, string])[] = [
  [
    'no quantity',
    bill('{"id":"a","item":"storage","attributes":{}}'),
    'lines[0].quantity: expected a number from 0 to 1e15',
  ],
  [
    'an unknown region',
    bill(good).replace('us-east-1', 'mars-1'),
    'region: expected an AWS region code such as us-east-1',
  ],
  ['a plan', bill(good).replace('usage@1', 'plan@1'), 'schema: expected "usage@1"'],
  ['no list', '{"schema":"usage@1","region":"us-east-1","lines":{}}', 'lines: expected a list of lines'],
  ['two lines of one id', bill(`${good},${good}`), 'lines[1].id: expected each id once'],
  ['no id', bill(good.replace('"a"', '""')), 'lines[0].id: expected text'],
  [
    'an unknown item',
    bill(good.replace('machine', 'moon')),
    'lines[0].item: expected a price item of the contract, such as ec2.instance',
  ],
  [
    'an item named like a property',
    bill(good.replace('machine', 'toString')),
    'lines[0].item: expected a price item of the contract, such as ec2.instance',
  ],
  [
    'a missing attribute',
    bill('{"id":"a","item":"machine","attributes":{},"quantity":1}'),
    'lines[0].attributes.instanceType: expected text such as m5.xlarge',
  ],
  [
    'an unknown attribute',
    bill(good.replace('"instanceType"', '"size":"x","instanceType"')),
    'lines[0].attributes.size: no such attribute of machine',
  ],
  [
    'an attribute named like a property',
    bill(good.replace('"instanceType"', '"toString":"x","instanceType"')),
    'lines[0].attributes.toString: no such attribute of machine',
  ],
  [
    'an impossible value',
    bill(good.replace('m5.xlarge', 'M5 XL')),
    'lines[0].attributes.instanceType: expected text such as m5.xlarge',
  ],
  ['a number for a value', bill(good.replace('"m5.xlarge"', '5')), 'lines[0].attributes.instanceType: expected text'],
  ['an unknown key', bill(good.replace('"id"', '"note":"x","id"')), 'lines[0].note: no such key here'],
  ['__proto__ in a line', bill(good.replace('"id"', '"__proto__":{},"id"')), 'lines[0].__proto__: no such key'],
  [
    'a negative price',
    bill('', override('"usd":"-1"')),
    'priceOverrides[0].usd: expected a plain decimal string of 0 or more, in USD',
  ],
  [
    'a price as number',
    bill('', override('"usd":1')),
    'priceOverrides[0].usd: expected a plain decimal string of 0 or more, in USD',
  ],
  ['no tier', bill('', tiers()), 'priceOverrides[0].tiers: expected at least one tier'],
  [
    'tiers that start late',
    bill('', tiers(['1', 'Inf'])),
    'priceOverrides[0].tiers[0].beginRange: expected 0: tiers run from 0 without gap',
  ],
  [
    'a gap',
    bill('', tiers(['0', '5'], ['6', 'Inf'])),
    'priceOverrides[0].tiers[1].beginRange: expected 5: tiers run from 0 without gap',
  ],
  [
    'an overlap',
    bill('', tiers(['0', '5'], ['4', 'Inf'])),
    'priceOverrides[0].tiers[1].beginRange: expected 5: tiers run from 0 without gap',
  ],
  [
    'an end before the last',
    bill('', tiers(['0', 'Inf'], ['Inf', 'Inf'])),
    'priceOverrides[0].tiers[1].beginRange: expected a plain decimal string',
  ],
  [
    'no end',
    bill('', tiers(['0', '5'])),
    'priceOverrides[0].tiers[0].endRange: expected "Inf" for the last tier, and only there',
  ],
  [
    'an empty tier',
    bill('', tiers(['0', '0.0'], ['0', 'Inf'])),
    'priceOverrides[0].tiers[0].endRange: expected more than beginRange',
  ],
]

describe('a fault is named by its path', () => {
  test.each(FAULTS)('%s', (_, text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })

  test('what is right passes, borders compared as numbers', () => {
    expect(faultOf(bill(good, tiers(['0.0', '5.00'], ['5', 'Inf'])))).toBe('ok')
  })
})
