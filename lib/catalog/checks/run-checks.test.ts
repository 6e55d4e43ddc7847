import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'
import { DATA_CHECKS, FILE_CHECKS, runChecks } from '#lib/catalog/checks/run-checks.ts'

/** Checks that need more than the files: `cli/maintain/check-data.ts` runs them. */
const RUN_OUTSIDE = ['freshness', 'loaders-accept']

const ALL = [...Object.keys(FILE_CHECKS), ...Object.keys(DATA_CHECKS)]

test('the data as it is passes every check', () => {
  const { findings, ran, notRun } = runChecks(realFiles)
  expect(findings).toEqual([])
  expect(ran).toEqual(ALL)
  expect(notRun).toEqual([])
})

test('every check of this folder runs, and has its test beside it', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'))
  const tested = sources.filter((name) => name.endsWith('.test.ts')).map((name) => name.replace('.test.ts', ''))
  const checks = sources.filter((name) => !name.endsWith('.test.ts')).map((name) => name.replace('.ts', ''))
  expect(checks.sort()).toEqual([...ALL, ...RUN_OUTSIDE, 'run-checks'].sort())
  expect(tested.sort()).toEqual(checks)
})

test('a fault carries the name of its check', () => {
  const { findings } = runChecks(plantedFiles('cost-model/derived.json', '[0].examples[0].quantity', 31))
  expect(findings.map(({ check }) => check)).toEqual(['formula-examples'])
})

test('checks of the data wait for the shapes, and are named', () => {
  const { findings, ran, notRun, data } = runChecks(plantedFiles('facts/measures.json', '[0].unit', 730))
  expect(findings.map(({ check }) => check)).toEqual(['shape'])
  expect([...ran, ...notRun]).toEqual(ALL)
  expect(notRun).toEqual(Object.keys(DATA_CHECKS))
  expect(data).toBeUndefined()
})
