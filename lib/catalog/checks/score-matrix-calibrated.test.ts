import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { scoreMatrixCalibrated } from '#lib/catalog/checks/score-matrix-calibrated.ts'

const MATRIX = 'criteria/score-matrix.json'
const MONITORING = 'components/capabilities/monitoring.json'

test('the data as it is passes', () => {
  expect(scoreMatrixCalibrated(realData)).toEqual([])
})

test('the matrix holds five whole stacks', () => {
  expect(realData.scoreMatrix.flatMap(({ value }) => value.stacks.map(({ id }) => id))).toEqual([
    'mlflow-self-hosted',
    'hybrid-managed',
    'hybrid-self-hosted-tracking',
    'sagemaker',
    'mlflow-databricks',
  ])
})

test('a level that moves whole stacks too far', () => {
  const at = realData.capabilities
    .filter(({ file }) => file === MONITORING)
    .findIndex(({ value }) => value.option === 'evidently' && value.criterion === 'monitoring')
  const faults = scoreMatrixCalibrated(planted(MONITORING, `[${at}].level`, 72))
  expect(faults).toContainEqual({
    file: MATRIX,
    path: 'stacks[0].levels.monitoring',
    message: 'expected a value within 5 of 60, found 72',
  })
})

test('a level that is missing is no value of 0', () => {
  const at = realData.capabilities
    .filter(({ file }) => file === MONITORING)
    .findIndex(({ value }) => value.option === 'evidently' && value.criterion === 'monitoring')
  const faults = scoreMatrixCalibrated(planted(MONITORING, `[${at}]`, undefined))
  expect(faults).toContainEqual({
    file: MATRIX,
    path: 'stacks[0].levels.monitoring',
    message: 'expected a value within 5 of 60, found nothing',
  })
})

test('a matrix that leaves a criterion out, or has one too many', () => {
  expect(scoreMatrixCalibrated(planted(MATRIX, '.stacks[1].levels.audit', undefined))).toEqual([
    { file: MATRIX, path: 'stacks[1].levels.audit', message: 'expected a level, found nothing' },
  ])
  const faults = scoreMatrixCalibrated(planted(MATRIX, '.stacks[1].levels.cost', 50))
  expect(faults.map(({ path }) => path)).toEqual(['stacks[1].levels.cost'])
})

test('a stack of options that do not exist', () => {
  const faults = scoreMatrixCalibrated(planted(MATRIX, '.stacks[0].options.serving', 'mwaa'))
  expect(faults.map(({ path }) => path)).toEqual(['stacks[0].options.serving'])
})
