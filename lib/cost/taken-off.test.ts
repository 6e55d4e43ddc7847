import { expect, test } from 'vitest'
import { costColumn } from '#lib/cost/cost-columns.ts'
import { takenOff } from '#lib/cost/cost-line.ts'
import { chargeLines } from '#lib/cost/finance/charge-lines.ts'
import { notCovered } from '#lib/cost/finance/committed-usage.ts'
import { costLayers } from '#lib/cost/finance/cost-layers.ts'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import { amounts, committed, supportBy, takenOffLines, termsOf } from '#lib/cost/finance/testing/terms.ts'
import { isMoneyTerm, isTakenOff, stackLines } from '#lib/cost/stack-lines.ts'
import { SMALL_BOOK, SMALL_TAKEN_OFF, SMALL_WORKLOAD } from '#lib/cost/testing/small-cost-model.ts'
import { totalOf } from '#lib/cost/total.ts'

/** A spot discount: a line of its own beside the line it takes a part off. 624.12 USD in all, less 83.95. */
const OFF = 'serving.endpoints-discount'
const lineIn = (lines: ReturnType<typeof takenOffLines>) => lines.find(({ id }) => id === OFF)

test('costs below 0 at the price of the other line, which stays whole', () => {
  const lines = takenOffLines()
  const [whole, off] = [lines.find(({ id }) => id === 'serving.endpoints'), lineIn(lines)]
  expect(whole).toMatchObject({ kind: 'usage', quantity: 1460, cost: '335.8' })
  expect(off).toMatchObject({ kind: 'percentage', item: 'hosting', quantity: 365, unitPrice: '0.23', cost: '-83.95' })
  expect(off?.status === 'priced' && off.price).toEqual(whole?.status === 'priced' && whole.price)
  expect(off).toMatchObject({ tiers: [{ quantity: '365', cost: '-83.95' }] })
  expect(lines.filter(isTakenOff)).toEqual([off])
  expect(lines.filter(isMoneyTerm)).toEqual([])
})

test('is nothing of nothing, with no minus', () => {
  const values = new Map(SMALL_WORKLOAD.values).set('answer:endpoints', 0)
  const workload = { ...SMALL_WORKLOAD, values }
  const lines = stackLines({ serving: 'sagemaker-real-time' }, SMALL_TAKEN_OFF, { workload, book: SMALL_BOOK })
  expect(lineIn(lines)).toMatchObject({ cost: '0' })
  const formula = SMALL_TAKEN_OFF.find(({ id }) => id === OFF)
  expect(formula && costColumn(formula, { workload, book: SMALL_BOOK, varied: new Map() })).toBe(0)
})

test('has no price where the other line has none, so that no total falls by what is not known', () => {
  const lines = takenOffLines([], { tracking: 'sagemaker-mlflow-app' })
  const cloud = totalOf(lines.filter(({ category }) => category === 'cloud'))
  expect(cloud).toEqual({ known: '8', complete: false, unpriced: ['tracking.app', 'tracking.app-discount'] })
  const unpriced = lines.find(({ id }) => id === 'tracking.app-discount')
  expect(unpriced).toMatchObject({ kind: 'percentage', item: 'app', cost: null })
  expect(unpriced?.status === 'unpriced' && takenOff(unpriced)).toBe(unpriced)
})

test('lowers what an agreed discount, support and tax are shares of, and no commitment covers it', () => {
  const lines = takenOffLines()
  const terms = termsOf({
    enterpriseDiscount: 0.1,
    commitments: committed(0.5),
    support: supportBy('banded'),
    tax: 0.2,
  })
  const discounts = discountLines(lines, terms)
  // (624.12 − 83.95) × 10%
  expect(amounts(discounts)).toMatchObject({ 'finance.enterprise-discount': '-54.017' })
  expect(Object.keys(amounts(discounts)).filter((id) => id.endsWith(OFF))).toEqual([])
  expect(notCovered(lines, terms).filter(({ line }) => line === OFF)).toEqual([])
  // 300 × 10% + 240.17 × 5%
  expect(amounts(chargeLines(lines, termsOf({ support: supportBy('banded') })))).toEqual({
    'finance.support': '42.0085',
  })
  expect(amounts(chargeLines(lines, termsOf({ tax: 0.2 })))).toEqual({ 'finance.tax': '108.034' })
})

test('keeps its sign at list price, where both lines are at a price of the user’s own', () => {
  const overrides = [{ item: 'hosting', attributes: { instanceType: 'ml.m5.xlarge' }, usd: '0.1' }]
  const lines = takenOffLines(overrides)
  expect(lineIn(lines)).toMatchObject({ cost: '-36.5', price: { origin: 'override' } })
  // 624.12 − 83.95; at the own price 280.32 + 8 + 146 − 36.5
  expect(costLayers(lines, [], { ...SMALL_BOOK, overrides })).toMatchObject({ list: '540.17', contracted: '397.82' })
})
