import { expect, test } from 'vitest'
import { createPlanStore } from '#app/_store/plan-store.ts'
import { perComponent } from '#lib/decision/stack.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { MOST_PINNED } from './pins.ts'

const stack = (option: string) => perComponent(() => option)

test('a stack is pinned once, under a name of its own, and taken out without a trace', () => {
  const store = createPlanStore(emptyPlan('plan'))
  const { pinStack, unpinStack } = store.getState()
  pinStack('From the frontier', stack('a'))
  pinStack('From the frontier', stack('a'))
  pinStack('From the frontier', stack('b'))
  expect(store.getState().plan.pinnedStacks).toEqual([
    { name: 'From the frontier', stack: stack('a') },
    { name: 'From the frontier 2', stack: stack('b') },
  ])
  unpinStack('From the frontier')
  unpinStack('From the frontier 2')
  expect(store.getState().plan).toEqual(emptyPlan('plan'))
})

test('a plan holds no more stacks of its own than its document may', () => {
  const store = createPlanStore(emptyPlan('plan'))
  for (let at = 0; at <= MOST_PINNED; at += 1) store.getState().pinStack('x', stack(String(at)))
  expect(store.getState().plan.pinnedStacks).toHaveLength(MOST_PINNED)
})
