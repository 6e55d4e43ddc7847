import { expect, test } from 'vitest'
import { chargeLines } from '#lib/cost/finance/charge-lines.ts'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import type { MoneyTerms } from '#lib/cost/finance/money-terms.ts'
import { supportFee } from '#lib/cost/finance/support-fee.ts'
import { committed, smallLines, supportBy, takenOffLines, termsOf } from '#lib/cost/finance/testing/terms.ts'
import { type CostLine, isCloud } from '#lib/cost/stack-lines.ts'
import { SMALL_MONEY } from '#lib/cost/testing/small-money.ts'
import { totalOf } from '#lib/cost/total.ts'
import { knownPart } from '#lib/plan/alternatives.ts'
import { supportFeeOf, underTerms } from '#lib/plan/terms-columns.ts'
import { usdFrom, usdText } from '#lib/units/usd.ts'

const cloudOf = (lines: readonly CostLine[]): number => Number(totalOf(lines.filter(isCloud)).known)

/** The exact bill under terms. */
function paid(lines: readonly CostLine[], terms: MoneyTerms): number {
  const discounted = [...lines, ...discountLines(lines, terms)]
  return cloudOf([...discounted, ...chargeLines(discounted, terms)])
}

const TERMS: readonly (readonly [string, MoneyTerms])[] = [
  ['an agreed discount', termsOf({ enterpriseDiscount: 0.1 })],
  ['a support plan in its second band', termsOf({ support: supportBy('banded') })],
  ['tax', termsOf({ tax: 0.2 })],
  ['a support plan that is not sold any more', termsOf({ support: supportBy('ending', true), tax: 0.1 })],
  [
    'all of them',
    termsOf({ enterpriseDiscount: 0.1, commitments: committed(0.5), support: supportBy('banded'), tax: 0.2 }),
  ],
]

test.each(TERMS)('%s: the bill as it is costs what its lines say', (_, terms) => {
  for (const lines of [smallLines(), takenOffLines()])
    expect(underTerms(lines, terms)(cloudOf(lines))).toBeCloseTo(paid(lines, terms), 9)
})

test('what is taken off for spot is no money term, and counts once', () => {
  const lines = takenOffLines()
  expect(underTerms(lines, null)(100)).toBe(100)
  expect(underTerms(lines, termsOf({ enterpriseDiscount: 0.1 }))(100)).toBeCloseTo(90, 9)
  const terms = termsOf({ enterpriseDiscount: 0.1, support: supportBy('banded') })
  const billed = [...lines, ...discountLines(lines, terms)]
  expect(underTerms(billed, terms)(100)).toBe(underTerms(lines, terms)(100))
})

test('the minimum and the bands are those of each amount, not of the bill as it is', () => {
  const under = underTerms(smallLines(), termsOf({ support: supportBy('banded'), tax: 0.5 }))
  // 20 at least; 10 % up to 300, 5 % up to 1,000, 1 % above; then half of it all as tax.
  expect(under(new Float64Array([0, 100, 300, 500, 2000]))).toEqual(
    new Float64Array([20, 120, 330, 540, 2075].map((usd) => usd * 1.5)),
  )
})

test('without anything at AWS there is no support to pay', () => {
  const people = smallLines().filter((line) => !isCloud(line))
  expect(underTerms(people, termsOf({ support: supportBy('banded') }))(0)).toBe(0)
})

test('a fee in floating point is the exact one', () => {
  for (const plan of SMALL_MONEY.supportPlans)
    for (const usd of ['0', '0.01', '199.99', '200', '300', '300.01', '999.5', '1000', '123456.78'])
      expect(supportFeeOf(plan)(Number(usd))).toBeCloseTo(Number(usdText(supportFee(plan, usdFrom(usd)))), 9)
})

test('a bill of a line without a price and what is taken off it is not known', () => {
  const lines = takenOffLines([], { tracking: 'sagemaker-mlflow-app' }).filter(({ id }) =>
    id.startsWith('tracking.app'),
  )
  expect(lines.map(({ status }) => status)).toEqual(['unpriced', 'unpriced'])
  expect(knownPart(lines)).toBe('unknown')
})
