import { expect, test } from 'vitest'
import { countText } from '#lib/report/count-text.ts'

test.each([
  [0, '0 lines'],
  [1, '1 line'],
  [2, '2 lines'],
  [1200, '1,200 lines'],
])('%d', (count, text) => {
  expect(countText(count, 'line')).toBe(text)
})

test('a word with a plural of its own', () => {
  expect(countText(1, 'person', 'people')).toBe('1 person')
  expect(countText(3, 'person', 'people')).toBe('3 people')
})
