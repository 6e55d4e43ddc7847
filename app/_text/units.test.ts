import { expect, test } from 'vitest'
import { amountText, unitWords } from '#app/_text/units.ts'

test.each([
  [1, 'Mo', '1 month'],
  [12, 'Mo', '12 months'],
  [1, 'Hrs/Jobs', '1 hour per job'],
  [0.5, 'Hrs/Jobs', '0.5 hours per job'],
  [1, 'People', '1 person'],
  [3, 'Runs/People/Days', '3 runs per person per day'],
  [1460, 'GB-Mo', '1,460 GB-months'],
  [1, 'Secrets-Mo', '1 secret-month'],
  [20, 'Percent', '20 %'],
])('%d %s', (amount, unit, text) => {
  expect(amountText(amount, unit)).toBe(text)
})

test('a unit on its own stands for many', () => {
  expect(unitWords('Instances/Endpoints')).toBe('instances per endpoint')
})
