import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { optionHasCost } from '#lib/catalog/checks/option-has-cost.ts'

test('the data as it is passes', () => {
  expect(optionHasCost(realData)).toEqual([])
})

test('an option without a cost line', () => {
  const faults = optionHasCost(planted('components/options.json', '[0].id', 'mlflow-in-a-box'))
  expect(faults).toContainEqual({
    file: 'components/options.json',
    path: '[0]',
    message: 'expected a cost line for tracking option mlflow-in-a-box, found nothing',
  })
})

test('hours of people alone are no cloud cost', () => {
  const lines = realData.lines.filter(({ value }) => value.category === 'people')
  expect(optionHasCost({ ...realData, lines }).length).toBeGreaterThan(10)
})

test('an exception for an option that is priced now', () => {
  const uses = [
    { component: 'tracking', option: 'mlflow-self-hosted' },
    { component: 'training', option: 'eks' },
  ]
  const faults = optionHasCost(planted('cost-model/cloud-lines.json', '[0].uses', uses))
  expect(faults).toEqual([
    {
      file: 'lib/catalog/checks/exceptions/options-unpriced.json',
      path: expect.any(String),
      message: expect.stringContaining('no exception that is not needed'),
    },
  ])
})
