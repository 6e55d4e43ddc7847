import { expect, test } from 'vitest'
import { PRICES } from '#app/_text/prices.ts'

test('a refused expression names the place and what should stand there', () => {
  expect(PRICES.expressionFault('&', 4, 'join-or-end')).toBe('At character 5, “&”: expected && or || or the end.')
  expect(PRICES.expressionFault('', 2, 'number')).toBe('At the end: expected a price such as 0.2.')
})
