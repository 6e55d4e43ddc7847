import { expect, test } from 'vitest'
import { aboutUsd, likelihoodWord, signedUsd, usdText } from './costs.ts'

test('an amount in a sentence has two digits that count, to the cent below ten dollars', () => {
  expect([1_784.3, 98.7, 9.876, 0.54, 0].map((usd) => aboutUsd(usd))).toEqual(['$1,800', '$99', '$9.90', '$0.54', '$0'])
  expect(aboutUsd(-243.44)).toBe('−$240')
  expect(aboutUsd(243.44, 3)).toBe('$243')
})

test('a difference carries its sign', () => {
  expect([243.44, -243.44, 0].map((usd) => signedUsd(usd))).toEqual(['+$240', '−$240', '$0'])
})

test('an amount too large for money is still text', () => {
  expect(usdText(1e308)).toBe('$1.00e+308')
  expect(usdText(1_234.5)).toBe('$1,234.50')
})

test('a share of the draws has a word', () => {
  expect([1, 0.9, 0.7, 0.5, 0.2, 0].map(likelihoodWord)).toEqual([
    'very likely',
    'very likely',
    'likely',
    'about even',
    'unlikely',
    'very unlikely',
  ])
})
