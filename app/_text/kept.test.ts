import { expect, test } from 'vitest'
import { copyName } from './kept.ts'

test('a copy is named after its plan, and a copy of a copy too', () => {
  expect(copyName('Ours', ['Ours'])).toBe('Ours (copy)')
  expect(copyName('Ours', ['Ours', 'Ours (copy)'])).toBe('Ours (copy 2)')
  expect(copyName('Ours (copy)', ['Ours (copy)'])).toBe('Ours (copy 2)')
  expect(copyName('x'.repeat(200), [])).toHaveLength(200)
})
