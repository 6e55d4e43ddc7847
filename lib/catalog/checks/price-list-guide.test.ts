import { describe, expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { priceListGuide } from '#lib/catalog/checks/price-list-guide.ts'

const RULES = 'prices/list-rules.json'
const REQUESTS = 'prices/list-requests.json'

const [rules, requests] = [
  realData.listRules.flatMap(({ value }) => value.rules),
  realData.listRequests.flatMap(({ value }) => value.requests),
]
const ruleAt = (item: string): string => `.rules[${rules.findIndex((one) => one.item === item)}]`
const requestAt = (item: string): string => `.requests[${requests.findIndex(({ items }) => items.includes(item))}]`
const faultsWith = (file: string, path: string, value: unknown) =>
  priceListGuide(planted(file, path, value)).map((one) => `${one.file} ${one.path} ${one.message}`)

test('the data as it is passes', () => {
  expect(priceListGuide(realData)).toEqual([])
})

describe('every item is asked for and recognised once', () => {
  test('an item without a rule', () => {
    const faults = faultsWith(RULES, ruleAt('kms.key'), undefined)
    expect(faults).toContainEqual(expect.stringContaining('expected one rule for kms.key, found 0'))
  })

  test('an item with two rules', () => {
    const faults = faultsWith(RULES, `${ruleAt('kms.key')}.item`, 'kms.requests')
    expect(faults).toContainEqual(expect.stringContaining('expected one rule for kms.requests, found 2'))
  })

  test('an item nobody asks for', () => {
    const faults = faultsWith(REQUESTS, requestAt('kms.key'), undefined)
    expect(faults).toEqual([expect.stringContaining('expected one request for kms.key, found 0')])
  })

  test('an item asked for twice', () => {
    const faults = faultsWith(REQUESTS, `${requestAt('kms.key')}.items`, ['kms.key', 'kms.requests'])
    expect(faults).toEqual([expect.stringContaining('expected one request for kms.requests, found 2')])
  })

  test('an exception for an item that has a rule now', () => {
    const faults = faultsWith(RULES, `${ruleAt('kms.key')}.item`, 'sagemaker.mlflow-app')
    expect(faults).toContainEqual(expect.stringContaining('no exception that is not needed'))
  })
})

describe('a rule fits its item', () => {
  test('no such item', () => {
    const faults = faultsWith(RULES, `${ruleAt('kms.key')}.item`, 'kms.moon')
    expect(faults).toContainEqual(expect.stringContaining('found "kms.moon"'))
  })

  test('an attribute that is not read', () => {
    const faults = faultsWith(RULES, `${ruleAt('fargate.vcpu')}.attributes`, {})
    expect(faults).toContainEqual(expect.stringContaining('expected exactly ["arch"], found []'))
  })

  test('a value the item does not have', () => {
    const path = `${ruleAt('rds.postgres')}.attributes.deployment.values.Single-AZ`
    expect(faultsWith(RULES, path, 'alone')).toContainEqual(expect.stringContaining('found "alone"'))
  })

  test('another service', () => {
    const faults = faultsWith(RULES, `${ruleAt('eks.cluster')}.serviceCode`, 'AmazonECS')
    expect(faults).toContainEqual(expect.stringContaining('found "AmazonECS"'))
  })
})

describe('a request fits its rules', () => {
  test('an item without a rule', () => {
    const faults = faultsWith(REQUESTS, `${requestAt('eks.cluster')}.items`, ['eks.cluster', 'eks.moon'])
    expect(faults).toContainEqual(expect.stringContaining('found "eks.moon"'))
  })

  test('another service than that of its rules', () => {
    const faults = faultsWith(REQUESTS, `${requestAt('eks.cluster')}.serviceCode`, 'AmazonECS')
    expect(faults).toEqual([expect.stringContaining('the service of its rules, AmazonEKS, found "AmazonECS"')])
  })

  test('two fields for the region', () => {
    const faults = faultsWith(RULES, `${ruleAt('alb.lcu')}.regionField`, 'fromRegionCode')
    expect(faults).toEqual([expect.stringContaining('expected one field for the region')])
  })

  test.each([
    ['a filter that excludes what the rule accepts', { field: 'productFamily', type: 'TERM_MATCH', values: ['Moon'] }],
    ['values of another field', { field: 'instanceFamily', type: 'ANY_OF', valuesOf: 'instanceClass' }],
    ['values that are translated', { field: 'deploymentOption', type: 'ANY_OF', valuesOf: 'deployment' }],
    ['two texts for one', { field: 'productFamily', type: 'TERM_MATCH', values: ['Database Instance', 'Storage'] }],
    ['a comma in a list', { field: 'licenseModel', type: 'ANY_OF', values: ['No, thanks'] }],
  ])('%s', (_, filter) => {
    const faults = faultsWith(REQUESTS, `${requestAt('rds.postgres')}.filters[0]`, filter)
    expect(faults).toContainEqual(expect.stringContaining('expected a filter that fits the rule of rds.postgres'))
  })

  test('two lists of values', () => {
    const two = { field: 'instanceType', type: 'ANY_OF', valuesOf: 'instanceClass' }
    const faults = faultsWith(REQUESTS, `${requestAt('rds.postgres')}.filters[0]`, two)
    expect(faults).toEqual([expect.stringContaining('expected at most one list of attribute values, found 2')])
  })
})
