import { expect, test } from 'vitest'
import { compatibilityFits } from '#lib/catalog/checks/compatibility-fits.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

const FILE = 'rules/compatibility.json'
const at = realData.compatibility.find(({ value }) => value.id === 'unity-catalog-needs-databricks')?.path

test('the data as it is passes', () => {
  expect(compatibilityFits(realData)).toEqual([])
})

test.each(['.options[0]', '.needs.options[0]'])('a row that names no option at %s', (path) => {
  expect(compatibilityFits(planted(FILE, `${at}${path}`, 'mwaa'))).toContainEqual({
    file: FILE,
    path: `${at}${path}`,
    message: expect.stringContaining('found "mwaa"'),
  })
})

test('a row within one component', () => {
  const needs = { component: 'registry', options: ['mlflow-registry'] }
  expect(compatibilityFits(planted(FILE, `${at}.needs`, needs))).toContainEqual({
    file: FILE,
    path: `${at}.needs.component`,
    message: 'expected another component, found "registry"',
  })
})

test('an option that no stack can hold', () => {
  const { value: row } = realData.compatibility[0] ?? {}
  const options = { component: 'registry', options: ['unity-catalog'] }
  const needs = { component: 'tracking', options: ['comet'] }
  const alone = planted(FILE, '[0]', { ...row, ...options, needs })
  expect(compatibilityFits(alone).map(({ message }) => message)).toContain(
    'expected an option that some stack can hold, found "unity-catalog"',
  )
})
