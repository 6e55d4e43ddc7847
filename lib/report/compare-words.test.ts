import { describe, expect, test } from 'vitest'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { variantsOf } from '#lib/plan/scenarios.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import type { ComparedSum } from '#lib/report/compare-lines.ts'
import type { Compared } from '#lib/report/compare-plans.ts'
import { answerRows, costText, deltaText, isEqualRow, sumDeltaText, sumText } from '#lib/report/compare-words.ts'

test.each([
  ['12.5', '+$12.50'],
  ['-1234.5', '−$1,234.50'],
  ['0', 'same'],
  [null, 'not known'],
])('a difference of %s reads %s', (delta, text) => {
  expect(deltaText(delta)).toBe(text)
})

describe('a sum', () => {
  const sum = (more: Partial<NonNullable<ComparedSum>>): ComparedSum => ({
    known: '25.19',
    complete: false,
    unpriced: ['x'],
    delta: null,
    knownDelta: '0',
    unknownDeltas: 1,
    ...more,
  })

  test('with an unpriced line is "at least", and its difference says what is not known', () => {
    expect(sumText(sum({}))).toBe('at least $25.19')
    expect(sumDeltaText(sum({}))).toBe('1 line not known')
    expect(sumDeltaText(sum({ knownDelta: '-3', unknownDeltas: 2 }))).toBe(
      '−$3.00 where both are known, 2 lines not known',
    )
    expect(sumDeltaText(sum({ knownDelta: null }))).toBe('not known')
  })

  test('that is whole has a whole difference', () => {
    const whole = sum({ complete: true, unpriced: [], delta: '3', knownDelta: '3', unknownDeltas: 0 })
    expect([sumText(whole), sumDeltaText(whole)]).toEqual(['$25.19', '+$3.00'])
  })

  test('of a column without a bill is none', () => {
    expect([sumText(null), sumDeltaText(null)]).toEqual(['no bill', 'not known'])
  })
})

test('a line without a price, without a line and without a bill are told apart', () => {
  expect(costText({ kind: 'unpriced', quantity: 1, unit: 'Hrs', reason: 'ambiguous', delta: null })).toBe('unpriced')
  expect(costText({ kind: 'no-line', delta: '0' })).toBe('no line')
  expect(costText({ kind: 'no-bill', delta: null })).toBe('no bill')
})

test('questions are those some scenario speaks of; what is open says what is assumed', () => {
  const plan: Plan = { ...emptyPlan('Ours'), scenarios: [{ name: 'More', answers: { endpoints: 9, place: 'away' } }] }
  const compared = variantsOf(plan).map(({ name, plan: one }) => ({ name, plan: one }) as Compared)
  const rows = answerRows(compared, plan, SMALL_CATALOG)
  expect(rows.map(({ id }) => id).toSorted()).toEqual(['endpoints', 'place'])
  expect(rows.find(({ id }) => id === 'endpoints')?.texts).toEqual([
    expect.stringMatching(/^don’t know \(\d+ assumed\)$/),
    '9',
  ])
  expect(rows.some(isEqualRow)).toBe(false)
})
