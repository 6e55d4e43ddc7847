import { expect, test } from 'vitest'
import { stackLines } from '#lib/cost/stack-lines.ts'
import { SMALL_BOOK, SMALL_TAKEN_OFF, SMALL_WORKLOAD } from '#lib/cost/testing/small-cost-model.ts'
import { explainLine } from '#lib/report/line-explanation.ts'

const lines = stackLines({ serving: 'sagemaker-real-time' }, SMALL_TAKEN_OFF, {
  workload: SMALL_WORKLOAD,
  book: SMALL_BOOK,
})

test.each([
  ['serving.endpoints', 'endpoints × hours', '2 × 730 = 1,460 Hrs', '1,460 Hrs × $0.23 = $335.80'],
  ['serving.endpoints-discount', 'endpoints × hours ÷ 4', '2 × 730 ÷ 4 = 365 Hrs', '−365 Hrs × $0.23 = −$83.95'],
] as const)('%s', (...[id, formula, quantity, cost]) => {
  const line = lines.find((one) => one.id === id)
  expect(line && explainLine(line)).toEqual({ formula, quantity, cost })
})
