import { expect, test } from 'vitest'
import { financeReferences } from '#lib/catalog/checks/finance-references.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

const SUPPORT = 'cost-model/support-plans.json'
const COMMITMENTS = 'cost-model/commitments.json'

test('the data as it is passes', () => {
  expect(financeReferences(realData)).toEqual([])
})

test.each([
  [[SUPPORT, '[0].bands[0].aboveUsd', '5'], 'expected 0'],
  [[SUPPORT, '[0].bands[2].aboveUsd', '10000'], 'more than 10000'],
  [[SUPPORT, '[0].bands[1].rate', '0.5'], 'at most 0.09'],
  [[SUPPORT, '[0].bands[0].rate', '9'], 'at most 1'],
  [[SUPPORT, '[1].id', 'business-plus'], 'another value'],
  [[SUPPORT, '[0].id', 'none'], 'the name of a plan'],
  [[COMMITMENTS, '.alwaysOn', 'fact:nowhere'], 'found "nowhere"'],
  [[COMMITMENTS, '.titles.support', 'AWS support'], '{plan}'],
  [[COMMITMENTS, '.plans[0].id', 'moon-plan'], 'found "moon-plan"'],
  [[COMMITMENTS, '.plans[0].covers[0]', 'ec2.spot'], 'found "ec2.spot"'],
  [[COMMITMENTS, '.plans[1].covers[0]', 'ec2.instance'], 'another value'],
  [[COMMITMENTS, '.plans[1].disputed[0]', 'ec2.instance'], 'another value'],
  [[COMMITMENTS, '.plans[0].rates[0].item', 'eks.cluster'], 'found "eks.cluster"'],
  [[COMMITMENTS, '.plans[0].rates[0].attributes', {}], 'instanceType'],
  [[COMMITMENTS, '.plans[0].rates[0].regionCode', 'moon-1'], 'found "moon-1"'],
  [[COMMITMENTS, '.plans[0].rates[1].attributes.instanceType', 'm5.large'], 'another value'],
] as const)('%j', ([file, path, value], expected) => {
  const faults = financeReferences(planted(file, path, value))
  expect(faults.map(({ message }) => message)).toContainEqual(expect.stringContaining(expected))
  expect(faults.every((one) => one.file === file)).toBe(true)
})
