import { expect, test } from 'vitest'
import type { Stack } from '#lib/decision/stack.ts'
import { stackInShort } from '#lib/report/stack-in-short.ts'

const stack: Stack = {
  tracking: 'a',
  registry: 'b',
  orchestration: 'none',
  training: 'c',
  serving: 'd',
  monitoring: 'e',
  llmTracing: 'f',
}

test('the parts that tell platforms apart are named with their titles, a part that is not there is not', () => {
  expect(stackInShort(stack, (component, option) => `${option} of ${component}`)).toBe(
    'Tracking: a of tracking · Registry: b of registry · Serving: d of serving',
  )
})
