import { describe, expect, test } from 'vitest'
import { chargeLines } from '#lib/cost/finance/charge-lines.ts'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import { supportFee } from '#lib/cost/finance/support-fee.ts'
import { amounts, smallLines, supportBy, termsOf } from '#lib/cost/finance/testing/terms.ts'
import { usdFrom, usdText } from '#lib/units/usd.ts'

const banded = supportBy('banded')

describe('a support plan', () => {
  test('charges each band of the spend, with its formula', () => {
    const [line, ...others] = chargeLines(smallLines(), termsOf({ support: banded }))
    expect(others).toEqual([])
    // 300 × 10% + 324.12 × 5%
    expect(line).toMatchObject({
      id: 'finance.support',
      title: 'Support Banded',
      formula: 'max(minimum, rate1 * spend1 + rate2 * spend2)',
      inputs: { minimum: 20, rate1: 0.1, spend1: 300, rate2: 0.05, spend2: 324.12 },
      cost: '46.206',
      price: { origin: 'fact', source: 'Invented', confidence: 'secondary' },
    })
  })

  test('counts what is spent before discounts', () => {
    const terms = termsOf({ enterpriseDiscount: 0.5, support: banded })
    const lines = smallLines()
    const all = [...lines, ...discountLines(lines, terms)]
    // 624.12: 300 × 10% + 324.12 × 5%
    expect(amounts(chargeLines(all, terms))).toEqual({ 'finance.support': '46.206' })
  })

  test.each([
    ['0', '20'],
    ['200', '20'],
    ['300', '30'],
    ['1000', '65'],
    ['2000', '75'],
  ])('of %s USD charges %s', (spend, fee) => {
    expect(banded && usdText(supportFee(banded.plan, usdFrom(spend)))).toBe(fee)
  })

  test('is no line where nothing runs at AWS', () => {
    const people = smallLines().filter(({ category }) => category === 'people')
    expect(chargeLines(people, termsOf({ support: banded }))).toEqual([])
  })

  test('that is not sold any more has no price, and no other plan stands in', () => {
    const [line] = chargeLines(smallLines(), termsOf({ support: supportBy('ending', true) }))
    expect(line).toMatchObject({
      id: 'finance.support',
      title: 'Support Ending, ended',
      status: 'unpriced',
      cost: null,
    })
  })

  test('says so when its spend is known in part only', () => {
    const lines = smallLines([], { tracking: 'sagemaker-mlflow-app' })
    expect(chargeLines(lines, termsOf({ support: banded }))).toMatchObject([{ partial: true }])
  })
})

describe('tax', () => {
  test('is on every bill, support too, and not on people', () => {
    const lines = chargeLines(smallLines(), termsOf({ support: banded, tax: 0.2 }))
    // (624.12 + 46.206) × 20%
    expect(amounts(lines)).toEqual({ 'finance.support': '46.206', 'finance.tax': '134.0652' })
    expect(lines[1]).toMatchObject({ formula: 'tax * net', inputs: { tax: 0.2, net: 670.326 } })
  })

  test('that is not set is no line', () => {
    expect(chargeLines(smallLines(), termsOf())).toEqual([])
  })
})
