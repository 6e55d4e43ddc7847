import { expect, test } from 'vitest'
import { taskFor } from '#lib/cost/task-size.ts'
import { SMALL_TASK_SIZES } from '#lib/cost/testing/small-cost-model.ts'

test.each([
  ['m5.xlarge', { vcpu: 2, memoryGb: 8 }],
  ['r5.large', { vcpu: 4, memoryGb: 12 }],
  ['m5.24xlarge', 'not-offered-in-region'],
  ['g5.xlarge', 'not-offered-in-region'],
  ['zz9.huge', 'not-in-price-sheet'],
  ['toString', 'not-in-price-sheet'],
])('a task for %s: %j', (type, task) => {
  expect(taskFor(type, SMALL_TASK_SIZES)).toEqual(task)
})
