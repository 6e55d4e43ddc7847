import { expect, test } from 'vitest'
import { aboveBudget } from './budget-risk.ts'

const RANGE = { p10: 100, p50: 150, p90: 300 }

test.each<[number, boolean, string]>([
  [90, false, 'in more than 9 of 10 draws'],
  [100, false, 'in 5 to 9 of 10 draws'],
  [150, false, 'in 1 to 5 of 10 draws'],
  [300, false, 'in fewer than 1 of 10 draws'],
  [120, true, 'in at least 5 of 10 draws'],
  [400, true, 'in fewer than 1 of 10 draws, before what has no price'],
])('a budget of %d is exceeded (a price is missing: %s) %s', (budget, open, text) => {
  expect(aboveBudget(RANGE, budget, open)).toBe(text)
})
