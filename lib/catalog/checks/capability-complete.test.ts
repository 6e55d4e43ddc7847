import { expect, test } from 'vitest'
import { capabilityComplete } from '#lib/catalog/checks/capability-complete.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

const TRACING = 'components/capabilities/llmTracing.json'

test('the data as it is passes', () => {
  expect(capabilityComplete(realData)).toEqual([])
})

test('an option without a level', () => {
  expect(capabilityComplete(planted(TRACING, '[0]', undefined))).toEqual([
    {
      file: TRACING,
      path: '',
      message: 'expected a level of none on llm-tracing, whatever tracks, found nothing',
    },
  ])
})

test('a level of no option', () => {
  const faults = capabilityComplete(planted(TRACING, '[0].option', 'hearsay'))
  expect(faults.map(({ path }) => path)).toEqual(['', '[0].option'])
})

test('a level on no criterion, or on one in which the component has no part', () => {
  expect(capabilityComplete(planted(TRACING, '[0].criterion', 'weather')).map(({ path }) => path)).toEqual([
    '',
    '[0].criterion',
  ])
  expect(capabilityComplete(planted(TRACING, '[0].criterion', 'audit'))).toContainEqual({
    file: TRACING,
    path: '[0].criterion',
    message: 'expected a criterion in which llmTracing has a part, found "audit"',
  })
})

test('a level with a tracking that does not exist', () => {
  const faults = capabilityComplete(planted(TRACING, '[2].withTracking[0]', 'paper'))
  expect(faults.map(({ path }) => path)).toEqual(['[2].withTracking[0]'])
})

test('two levels where one is meant', () => {
  expect(capabilityComplete(planted(TRACING, '[2].withTracking', undefined))).toEqual([
    {
      file: TRACING,
      path: '[2]',
      message:
        'expected one level for an option, a criterion and a tracking, found "llmTracing/mlflow-tracing/llm-tracing/any"',
    },
  ])
})

test('a row in the file of another component', () => {
  const faults = capabilityComplete(planted(TRACING, '[3].component', 'serving'))
  expect(faults.map(({ path }) => path)).toContain('[3].component')
})
