import { expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { evaluate } from './testing/every-plan.ts'

/** A pair under an answer that changes the stack is a reason, on the shipped rules. */
const told = (answers: Answers) => {
  const { reasons, stack } = evaluate({ ...emptyPlan('x'), answers }).recommendation
  return { registry: stack?.registry, by: reasons.filter(({ rule }) => rule === 'R-SOD').map((one) => one.answers) }
}

const SEPARATED: Answers = { cloud: 'multi-cloud', operators: 'named-team', separationOfDuties: true }

test('separated duties put another registry beside an own MLflow, and say so', () => {
  expect(told(SEPARATED)).toEqual({ registry: 'sagemaker-registry', by: [['separationOfDuties']] })
})

test('where nothing more wanted is kept out, nothing is said', () => {
  expect(told({ ...SEPARATED, separationOfDuties: false })).toEqual({ registry: 'mlflow-registry', by: [] })
  expect(told({ ...SEPARATED, operators: 'nobody' })).toEqual({ registry: 'mlflow-registry', by: [] })
})
