import { expect, test } from 'vitest'
import { discountLines } from '#lib/cost/finance/discount-lines.ts'
import { takenOffLines, termsOf } from '#lib/cost/finance/testing/terms.ts'
import { knownPart } from '#lib/plan/alternatives.ts'
import { termsFactor } from '#lib/plan/terms-factor.ts'

test('what is taken off for spot is no money term, and counts once', () => {
  const lines = takenOffLines()
  expect(termsFactor(lines)).toBe(1)
  expect(termsFactor([...lines, ...discountLines(lines, termsOf({ enterpriseDiscount: 0.1 }))])).toBeCloseTo(0.9, 12)
})

test('a bill of a line without a price and what is taken off it is not known', () => {
  const lines = takenOffLines([], { tracking: 'sagemaker-mlflow-app' }).filter(({ id }) =>
    id.startsWith('tracking.app'),
  )
  expect(lines.map(({ status }) => status)).toEqual(['unpriced', 'unpriced'])
  expect(knownPart(lines)).toBe('unknown')
})
