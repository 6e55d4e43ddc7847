import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMoneyTerm } from '#lib/cost/stack-lines.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Finance, Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

const ANSWERS = { place: 'home', style: 1, hands: 'team', region: 'us-east-1' }
const planOf = (finance?: Finance, endpoints = 2): Plan => ({
  schema: 'plan@1',
  name: 'x',
  answers: { ...ANSWERS, endpoints },
  ...(finance ? { finance } : {}),
})
const evaluate = (finance?: Finance, endpoints = 2): Evaluation =>
  evaluatePlan(planOf(finance, endpoints), SMALL_CATALOG, SMALL_SHEET)

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)
const finance: fc.Arbitrary<Finance> = fc.record({
  enterpriseDiscount: share,
  commitmentShare: fc.record({ 'machine-plan': share }),
  support: fc.constantFrom('none', 'banded', 'ending'),
  tax: fc.oneof(share, fc.constant(null)),
})
const endpoints = fc.integer({ min: 0, max: 500 })

const cloudOf = ({ lines }: Alternative) => lines.filter(({ category }) => category === 'cloud')
const sumOf = (lines: Alternative['lines']): string =>
  usdText(sumUsd(lines.flatMap(({ cost }) => (cost === null ? [] : [usdFrom(cost)]))))
const pointsOf = ({ alternatives }: Evaluation) => alternatives.map(({ monthly }) => Number(monthly.cloud.point))

describe('without money terms that change an amount', () => {
  const EUR = { code: 'EUR', rate: '0.92', on: '2026-11-23' }

  test.each([
    {},
    { enterpriseDiscount: 0 },
    { commitmentShare: {} },
    { commitmentShare: { 'machine-plan': 0 } },
    { support: 'none' },
    { tax: null },
    { tax: 0 },
    { currency: EUR },
  ])('%j gives the same document as none at all, hash and all', (some: Finance) => {
    expect(evaluate(some)).toEqual(evaluate())
    expect(evaluate().alternatives.every(({ monthly }) => !('list' in monthly))).toBe(true)
  })
})

describe('with a price of the user’s own', () => {
  const own = evaluatePlan(
    {
      ...planOf(),
      priceOverrides: [{ item: 'hosting', attributes: { instanceType: 'ml.m5.xlarge' }, usd: '0.1' }],
    },
    SMALL_CATALOG,
    SMALL_SHEET,
  )

  test('list and contracted cost are kept apart without any money terms', () => {
    const priced = own.alternatives.filter(({ lines }) => lines.some(({ item }) => item === 'hosting'))
    expect(priced.length).toBeGreaterThan(0)
    for (const { monthly } of priced) {
      expect(Number(monthly.list)).toBeGreaterThan(Number(monthly.contracted))
      expect([monthly.effective, monthly.cloud.point]).toEqual([monthly.contracted, monthly.contracted])
    }
  })

  test('a bill that has no line at it says nothing of three costs', () => {
    const others = own.alternatives.filter(({ lines }) => lines.every(({ item }) => item !== 'hosting'))
    expect(others.every(({ monthly }) => !('list' in monthly))).toBe(true)
  })
})

describe('with money terms', () => {
  test('each total is the exact sum of its lines, and what it says of list and effect adds up', () => {
    fc.assert(
      fc.property(finance, endpoints, (some, count) => {
        for (const one of evaluate(some, count).alternatives) {
          const lines = cloudOf(one)
          const usage = lines.filter((line) => !isMoneyTerm(line))
          const charges = lines.filter(({ id }) => id === 'finance.support' || id === 'finance.tax')
          expect(one.monthly.cloud.point).toBe(sumOf(lines))
          if (one.monthly.effective === undefined) continue
          expect(one.monthly.list).toBe(sumOf(usage))
          expect(usdText(sumUsd([usdFrom(one.monthly.effective), usdFrom(sumOf(charges))]))).toBe(sumOf(lines))
          expect(Number(one.monthly.effective)).toBeLessThanOrEqual(Number(one.monthly.contracted))
          expect(Number(one.monthly.contracted)).toBeLessThanOrEqual(Number(one.monthly.list))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a larger discount or a larger covered share never costs more; more tax never costs less', () => {
    const cheaper = (a: Evaluation, b: Evaluation) => {
      for (const [at, point] of pointsOf(a).entries()) expect(point).toBeLessThanOrEqual((pointsOf(b)[at] ?? 0) + 1e-9)
    }
    fc.assert(
      fc.property(finance, share, endpoints, (some, more, count) => {
        const of = (change: Finance) => evaluate({ ...some, ...change }, count)
        const [low, high] = [Math.min(more, some.enterpriseDiscount ?? 0), Math.max(more, some.enterpriseDiscount ?? 0)]
        cheaper(of({ enterpriseDiscount: high }), of({ enterpriseDiscount: low }))
        cheaper(of({ commitmentShare: { 'machine-plan': high } }), of({ commitmentShare: { 'machine-plan': low } }))
        cheaper(of({ tax: low }), of({ tax: high }))
      }),
      { numRuns: 25 },
    )
  })

  test('the frontier shows the effective cost that the alternatives show', () => {
    fc.assert(
      fc.property(finance, (some) => {
        const { frontier, alternatives } = evaluate(some)
        for (const point of frontier) {
          const same = alternatives.find(({ stack }) => JSON.stringify(stack) === JSON.stringify(point.stack))
          if (same) expect(point.cloud).toBe(same.monthly.effective ?? same.monthly.cloud.point)
          if (same) expect(point.value).toBe(same.value)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('they count for no stack that is nowhere at AWS', () => {
    const gone = evaluatePlan(
      { ...planOf({ support: 'banded', enterpriseDiscount: 0.2 }), answers: { ...ANSWERS, cloud: 'gcp' } },
      SMALL_CATALOG,
      SMALL_SHEET,
    )
    expect(gone.alternatives.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'percentage')).toEqual([])
  })
})

test('a total with a part that has no price stays open under a discount, and its shares say so', () => {
  const { alternatives } = evaluate({ enterpriseDiscount: 0.2, support: 'banded' })
  const open = alternatives.filter(({ monthly }) => monthly.unpriced.length > 0)
  expect(open.length).toBeGreaterThan(0)
  for (const { monthly, lines } of open) {
    expect(monthly.complete).toBe(false)
    const partly = lines.some(({ category, status }) => category === 'cloud' && status === 'unpriced')
    for (const line of lines.filter(({ kind }) => kind === 'percentage')) expect(line.partial ?? false).toBe(partly)
  }
})

test('a support plan that has ended is unpriced from its last day on', () => {
  const on = (asOf: string) =>
    evaluatePlan(planOf({ support: 'ending' }), { ...SMALL_CATALOG, asOf: asOf as IsoDate }, SMALL_SHEET)
  const support = (evaluation: Evaluation) =>
    new Set(
      evaluation.alternatives
        .flatMap(({ lines }) => lines.filter(({ id }) => id === 'finance.support'))
        .map(({ status }) => status),
    )
  expect([...support(on('2026-12-31'))]).toEqual(['priced'])
  expect([...support(on('2027-01-01'))]).toEqual(['unpriced'])
})
