import { expect, test } from 'vitest'
import type { ArticleCostLine } from '#lib/cost/article-lines.ts'
import {
  differencePercent,
  differenceUsd,
  figureWords,
  filledSentence,
  lineSums,
  plainUsd,
  rangeWords,
  signedPercent,
  signedUsd,
} from '#lib/report/article-words.ts'

test('a figure that is known in part says so, once in a range', () => {
  const [low, high] = [
    { known: '9.2', complete: false },
    { known: '12', complete: false },
  ]
  expect(figureWords({ known: '35.068', complete: true })).toBe('$35.07')
  expect(rangeWords({ low, high }, figureWords)).toBe('at least $9.20 to $12.00')
  expect(rangeWords({ low, high: low }, figureWords)).toBe('at least $9.20')
  expect(rangeWords({ low: { ...low, complete: true }, high }, figureWords)).toBe('$9.20 to at least $12.00')
})

test.each([
  ['0', '$0.00', '0.0 %'],
  ['12.346', '+$12.35', '+12.3 %'],
  ['-1234.5', '−$1,234.50', '−1,234.5 %'],
])('%s is %s, or %s', (value, usd, percent) => {
  expect(signedUsd(value)).toBe(usd)
  expect(signedPercent(Number(value))).toBe(percent)
})

test('a difference is of the known part where a side is known in part, and not known where there is none', () => {
  const known = { usd: '-5', percent: -10, atLeast: true }
  expect([differenceUsd(known), differencePercent(known)]).toEqual([
    '−$5.00 (known part only)',
    '−10.0 % (known part only)',
  ])
  expect([differenceUsd(null), differencePercent({ ...known, percent: null })]).toEqual(['not known', 'not known'])
})

test('a range of differences says once that both are of the known part', () => {
  const [low, high] = [
    { usd: '-5', percent: -55, atLeast: true },
    { usd: '-3', percent: -12.2, atLeast: true },
  ]
  expect(rangeWords({ low, high }, differencePercent)).toBe('−55.0 % to −12.2 % (known part only)')
  expect(rangeWords({ low, high: { ...high, atLeast: false } }, differenceUsd)).toBe(
    '−$5.00 (known part only) to −$3.00',
  )
})

test('print writes cents only where there are any', () => {
  expect(['1155', '29.2'].map(plainUsd)).toEqual(['$1,155', '$29.20'])
})

test('a sentence takes its figures, and refuses a name it does not know', () => {
  const words = new Map([['own', '$1.00']])
  expect(filledSentence('It is {own}.', words)).toBe('It is $1.00.')
  expect(() => filledSentence('It is {moon}.', words)).toThrow('no figure moon')
})

const INPUT = { title: 'x', unit: 'Hrs', origin: 'fact', source: null, because: null } as const
const LINE = {
  ...{ id: 'machine', title: 'Machine', quantity: 1460, unit: 'Hrs', item: 'ec2.instance', attributes: {} },
  expression: 'machines * hours',
  inputs: [
    { ...INPUT, name: 'machines', value: 2 },
    { ...INPUT, name: 'hours', value: 730 },
  ],
} as const

test('a line shows its formula, the same with numbers in, and the price put to it', () => {
  const price = { origin: 'fact', title: 'x', url: null, readOn: '2026-11-23' } as never
  const priced: ArticleCostLine = { ...LINE, status: 'priced', unitPrice: '0.1', cost: '146', tiers: [], price }
  expect(lineSums(priced)).toEqual({
    formula: 'machines × hours',
    quantity: '2 × 730 = 1,460 Hrs',
    cost: '1,460 Hrs × $0.10 = $146.00',
  })
})

test('a line without a price has no cost, and one of a single figure says it once', () => {
  const one = { ...LINE, expression: 'hours', quantity: 730 }
  const line: ArticleCostLine = {
    ...one,
    status: 'unpriced',
    unitPrice: null,
    cost: null,
    reason: 'not-in-price-sheet',
  }
  expect(lineSums(line)).toEqual({ formula: 'hours', quantity: '730 Hrs', cost: null })
})
