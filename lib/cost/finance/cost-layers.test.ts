import { expect, test } from 'vitest'
import { costLayers } from '#lib/cost/finance/cost-layers.ts'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import { committed, smallLines, termsOf } from '#lib/cost/finance/testing/terms.ts'
import { SMALL_BOOK } from '#lib/cost/testing/small-cost-model.ts'

const terms = termsOf({ enterpriseDiscount: 0.1, commitments: committed(0.5) })

test('list, contracted and effective cost are kept apart', () => {
  const lines = smallLines()
  expect(costLayers(lines, discountLines(lines, terms), SMALL_BOOK)).toEqual({
    list: '624.12',
    contracted: '561.708',
    effective: '538.494',
    unlisted: [],
  })
})

test('a price of the user’s own is contracted; at list it is AWS’s price', () => {
  const overrides = [{ item: 'machine', attributes: { instanceType: 'm5.xlarge' }, usd: '0.15' }]
  const lines = smallLines(overrides)
  expect(costLayers(lines, [], { ...SMALL_BOOK, overrides })).toMatchObject({ list: '624.12', contracted: '562.8' })
})

test('what the price list has no price for is missing at list, and named', () => {
  const overrides = [{ item: 'app', attributes: {}, usd: '2' }]
  const lines = smallLines(overrides, { tracking: 'sagemaker-mlflow-app' })
  expect(costLayers(lines, [], { ...SMALL_BOOK, overrides })).toEqual({
    list: '8',
    contracted: '1468',
    effective: '1468',
    unlisted: ['tracking.app'],
  })
})

test('what has no price at all is missing everywhere, and named by the bill', () => {
  const lines = smallLines([], { tracking: 'sagemaker-mlflow-app' })
  expect(costLayers(lines, [], SMALL_BOOK)).toMatchObject({ list: '8', unlisted: [] })
})
