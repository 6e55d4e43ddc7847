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

test('a line that says only where a price would be found is no cost', () => {
  const at = realData.lines.findIndex(({ value }) => value.id === 'training.jobs')
  const spot = realData.lines.findIndex(({ value }) => value.id === 'training.spot-jobs')
  const disk = realData.lines.findIndex(({ value }) => value.id === 'training.disk')
  const lines = realData.lines.map((line, place) =>
    [at, spot, disk].includes(place)
      ? { ...line, value: { ...line.value, price: { kind: 'unpriced' as const } } }
      : line,
  )
  expect(optionHasCost({ ...realData, lines }).map(({ message }) => message)).toContain(
    'expected a cost line for training option ec2, found nothing',
  )
})
