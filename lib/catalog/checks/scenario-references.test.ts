import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { scenarioReferences } from '#lib/catalog/checks/scenario-references.ts'

test('the data as it is passes', () => {
  expect(scenarioReferences(realData)).toEqual([])
})

test('a scenario in the file of another', () => {
  const faults = scenarioReferences(planted('scenarios/a-third-on-databricks.json', '.id', 'elsewhere'))
  expect(faults).toContainEqual({
    file: 'scenarios/a-third-on-databricks.json',
    path: 'id',
    message: expect.stringContaining('the name of scenarios/a-third-on-databricks.json'),
  })
})

test('an expected option that does not exist', () => {
  const faults = scenarioReferences(
    planted('scenarios/a-third-on-databricks.json', '.expect.stack', { tracking: { not: ['notebook'] } }),
  )
  expect(faults).toContainEqual({
    file: 'scenarios/a-third-on-databricks.json',
    path: 'expect.stack.tracking',
    message: expect.stringContaining('found "notebook"'),
  })
})

test('an excluded option that does not exist', () => {
  const faults = scenarioReferences(
    planted('scenarios/a-third-on-databricks.json', '.expect.excluded', [{ option: 'notebook', becauseOf: ['cloud'] }]),
  )
  expect(faults).toContainEqual({
    file: 'scenarios/a-third-on-databricks.json',
    path: 'expect.excluded[0].option',
    message: expect.stringContaining('notebook'),
  })
})

test('a reason that is no question', () => {
  const faults = scenarioReferences(
    planted('scenarios/a-third-on-databricks.json', '.expect.excluded', [{ option: 'mwaa', becauseOf: ['weather'] }]),
  )
  expect(faults).toContainEqual({
    file: 'scenarios/a-third-on-databricks.json',
    path: 'expect.excluded[0].becauseOf[0]',
    message: expect.stringContaining('weather'),
  })
})
