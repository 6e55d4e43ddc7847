import { describe, expect, test } from 'vitest'
import { notCovered } from '#lib/cost/finance/committed-usage.ts'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import { amounts, committed, smallLines, termsOf } from '#lib/cost/finance/testing/terms.ts'

const OWN = [{ item: 'machine', attributes: { instanceType: 'm5.xlarge' }, usd: '0.15' }]

describe('an enterprise discount', () => {
  test('is a line of its own below 0, on what is charged at list prices', () => {
    const [line, ...others] = discountLines(smallLines(), termsOf({ enterpriseDiscount: 0.1 }))
    expect(others).toEqual([])
    expect(line).toMatchObject({
      id: 'finance.enterprise-discount',
      component: 'shared',
      category: 'cloud',
      kind: 'percentage',
      formula: '-discount * list',
      inputs: { discount: 0.1, list: 624.12 },
      quantity: -62.412,
      unit: 'USD',
      cost: '-62.412',
      price: { origin: 'plan', confidence: 'user' },
    })
    expect(line?.from).toEqual([
      'plan:finance.enterpriseDiscount',
      'line:tracking.machines',
      'line:serving.endpoints',
      'line:shared.storage',
    ])
    expect(line).not.toHaveProperty('partial')
  })

  test('leaves out what the user has a price of their own for', () => {
    expect(amounts(discountLines(smallLines(OWN), termsOf({ enterpriseDiscount: 0.1 })))).toEqual({
      'finance.enterprise-discount': '-34.38',
    })
  })

  test('says so when a part of the bill has no price', () => {
    const lines = smallLines([], { tracking: 'sagemaker-mlflow-app', serving: 'sagemaker-real-time' })
    expect(discountLines(lines, termsOf({ enterpriseDiscount: 0.5 }))).toMatchObject([{ partial: true }])
  })

  test('of 0, or on nothing, is no line', () => {
    expect(discountLines(smallLines(), termsOf())).toEqual([])
    expect(discountLines([], termsOf({ enterpriseDiscount: 0.5 }))).toEqual([])
  })
})

describe('a commitment', () => {
  test('lowers each line that it covers by the rate that is known', () => {
    const [line, ...others] = discountLines(smallLines(), termsOf({ commitments: committed(0.5) }))
    expect(others).toEqual([])
    // 0.5 × 1,460 hours × (0.192 − 0.141)
    expect(line).toMatchObject({
      id: 'finance.machine-plan.tracking.machines',
      title: 'Machine plan: tracking.machines',
      component: 'tracking',
      formula: '-share * (cost - quantity * rate)',
      inputs: { share: 0.5, cost: 280.32, quantity: 1460, rate: 0.141 },
      cost: '-37.23',
      from: ['plan:finance.commitmentShare.machine-plan', 'line:tracking.machines'],
      price: { origin: 'fact', source: 'Invented rates', readOn: '2026-09-24' },
    })
  })

  test('names what it leaves at its price, and why', () => {
    expect(notCovered(smallLines(), termsOf({ commitments: committed(1) }))).toEqual([
      { commitment: 'machine-plan', line: 'serving.endpoints', reason: 'no-rate' },
      { commitment: 'machine-plan', line: 'shared.storage', reason: 'disputed' },
    ])
    const own = notCovered(smallLines(OWN), termsOf({ commitments: committed(1) }))
    expect(own).toContainEqual({ commitment: 'machine-plan', line: 'tracking.machines', reason: 'own-price' })
    const jobs = termsOf({ commitments: committed(1), alwaysOn: 'fact:nothing-reads-it' })
    expect(notCovered(smallLines(), jobs)).toContainEqual({
      commitment: 'machine-plan',
      line: 'tracking.machines',
      reason: 'not-always-on',
    })
    expect(discountLines(smallLines(), jobs)).toEqual([])
  })

  test('in another region knows no rate: none is borrowed', () => {
    const elsewhere = termsOf({ commitments: committed(1), regionCode: 'eu-central-1' })
    expect(discountLines(smallLines(), elsewhere)).toEqual([])
    expect(notCovered(smallLines(), elsewhere)).toContainEqual({
      commitment: 'machine-plan',
      line: 'tracking.machines',
      reason: 'no-rate',
    })
  })

  test('with two rates for one thing takes neither', () => {
    const twice = committed(1).map(({ commitment, share }) => ({
      share,
      commitment: { ...commitment, rates: [...commitment.rates, ...commitment.rates] },
    }))
    expect(discountLines(smallLines(), termsOf({ commitments: twice }))).toEqual([])
  })

  test('takes no further discount, and saves nothing where the discount is the lower price', () => {
    const both = termsOf({ enterpriseDiscount: 0.1, commitments: committed(1) })
    const [, line] = discountLines(smallLines(), both)
    // 280.32 × 0.9 − 1,460 × 0.141
    expect(line).toMatchObject({ formula: '-share * (cost * (1 - discount) - quantity * rate)', cost: '-46.428' })
    const deep = termsOf({ enterpriseDiscount: 0.3, commitments: committed(1) })
    expect(Object.keys(amounts(discountLines(smallLines(), deep)))).toEqual(['finance.enterprise-discount'])
    expect(notCovered(smallLines(), deep)).toContainEqual({
      commitment: 'machine-plan',
      line: 'tracking.machines',
      reason: 'rate-not-lower',
    })
  })
})
