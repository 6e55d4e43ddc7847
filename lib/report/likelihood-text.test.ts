import { expect, test } from 'vitest'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { likelihoodText } from '#lib/report/likelihood-text.ts'

const { from } = SMALL_CATALOG.uncertainty.likelihood
const textOf = (share: number): string => likelihoodText(share, from)

test('a share of the draws has a word', () => {
  expect([0.9, 0.7, 0.5, 0.2, 0.05].map(textOf)).toEqual([
    'costs less in 90 % of the draws: very likely',
    'costs less in 70 % of the draws: likely',
    'costs less in 50 % of the draws: about even',
    'costs less in 20 % of the draws: unlikely',
    'costs less in 5 % of the draws: very unlikely',
  ])
})

test('only what happens in every draw, or in none, is said to', () => {
  expect([1, 0].map(textOf)).toEqual(['costs less in every draw', 'costs more in every draw'])
  expect([0.9999, 0.0001].map(textOf)).toEqual([
    'costs less in over 99 % of the draws: very likely',
    'costs less in under 1 % of the draws: very unlikely',
  ])
})
