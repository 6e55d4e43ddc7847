import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { stackLines } from '#lib/cost/stack-lines.ts'
import { taskFor } from '#lib/cost/task-size.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))

test.each([
  ['m5.xlarge', { vcpu: 4, memoryGb: 16 }],
  ['m5.large', { vcpu: 2, memoryGb: 8 }],
  ['c5.large', { vcpu: 2, memoryGb: 4 }],
  ['c5n.xlarge', { vcpu: 4, memoryGb: 11 }],
  ['r5.xlarge', { vcpu: 8, memoryGb: 32 }],
  ['r5.4xlarge', 'not-offered-in-region'],
  ['g5.2xlarge', 'not-offered-in-region'],
])('a task for %s: %j', (type, task) => {
  expect(taskFor(type, catalog.taskSizes)).toEqual(task)
})

const tasksFor = (endpointInstance: string) => {
  const plan = { ...emptyPlan('x'), answers: { endpointInstance, endpoints: 2 } }
  const workload = workloadFromPlan(plan, catalog, 'highly-available')
  const lines = stackLines({ serving: 'ecs-fargate' }, catalog.formulas, { workload, book })
  return lines.filter(({ id }) => id.startsWith('serving.task-'))
}

test('serving tasks are as large as the instance they stand in for, and say so', () => {
  expect(tasksFor('m5.2xlarge')).toMatchObject([
    {
      title: 'Serving tasks the size of m5.2xlarge: processor',
      inputs: { vcpu: 8 },
      quantity: 11680,
      status: 'priced',
    },
    { title: 'Serving tasks the size of m5.2xlarge: memory', inputs: { memory: 32 }, quantity: 46720 },
  ])
  expect(tasksFor('m5.2xlarge')[0]?.from).toContain('answer:endpointInstance')
})

test('no task has a GPU: the lines are unpriced, not sized like something else', () => {
  const unpriced = { status: 'unpriced', cost: null, quantity: null, reason: 'not-offered-in-region' }
  expect(tasksFor('g5.2xlarge')).toMatchObject([unpriced, unpriced])
  expect(tasksFor('zz9.huge')[0]).toMatchObject({ reason: 'not-in-price-sheet' })
})
