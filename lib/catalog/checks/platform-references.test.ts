import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { platformReferences } from '#lib/catalog/checks/platform-references.ts'

const OPTIONS = 'components/options.json'
const MONITORING = 'platforms/monitoring.json'

test('the data as it is passes', () => {
  expect(platformReferences(realData)).toEqual([])
})

test('a platform that fills an option that does not exist, or one of another component', () => {
  for (const option of ['evidently-cloud', 'mwaa'])
    expect(platformReferences(planted(MONITORING, '[0].fills.monitoring', option))).toContainEqual({
      file: MONITORING,
      path: '[0].fills.monitoring',
      message: expect.stringContaining(`found "${option}"`),
    })
})

test('governance comes through an option of the registry', () => {
  const path = '[2].fills.governance'
  expect(platformReferences(planted('platforms/databricks.json', path, 'databricks-mlflow'))).toEqual([
    { file: 'platforms/databricks.json', path: path, message: expect.stringContaining('found "databricks-mlflow"') },
  ])
})

test('a successor that does not exist, or the platform itself', () => {
  for (const successor of ['nothing-known', 'whylogs'])
    expect(platformReferences(planted(MONITORING, '[1].successor', successor))).toEqual([
      { file: MONITORING, path: '[1].successor', message: expect.stringContaining(`found "${successor}"`) },
    ])
})

test('an option that no platform fills', () => {
  expect(platformReferences(planted(MONITORING, '[0].fills', {}))).toEqual([
    { file: OPTIONS, path: expect.any(String), message: expect.stringContaining('fills monitoring with evidently') },
  ])
})

test('an option of a platform that does not fill it, or of none', () => {
  for (const platform of ['mwaa', null])
    expect(platformReferences(planted(OPTIONS, '[0].platform', platform))).toEqual([
      { file: OPTIONS, path: '[0].platform', message: expect.stringContaining('expected one of') },
    ])
})

test('nothing belongs to no platform', () => {
  const at = realData.options.findIndex(({ value }) => value.id === 'none')
  expect(platformReferences(planted(OPTIONS, `[${at}].platform`, 'mlflow'))).toEqual([
    { file: OPTIONS, path: `[${at}].platform`, message: 'expected null for nothing, found "mlflow"' },
  ])
})
