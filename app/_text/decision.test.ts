import { expect, test } from 'vitest'
import { changedText, percentOf, signedPoints } from '#app/_text/decision.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'

test('what an answer can change is named part by part, or as a whole', () => {
  expect(changedText(['orchestration'])).toBe('orchestration')
  expect(changedText(['platform', 'tracking', 'llmTracing'])).toBe('the platform, tracking and LLM tracing')
  expect(changedText(['platform', ...COMPONENTS])).toBe('the platform and every part of the stack')
})

test('a small share is not shown as none', () => {
  expect([0, 0.004, 0.72619, 1].map(percentOf)).toEqual(['0 %', 'under 1 %', '73 %', '100 %'])
})

test('points carry their sign', () => {
  expect([12, -25].map(signedPoints)).toEqual(['+12', '−25'])
})
