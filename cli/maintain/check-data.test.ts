import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { plantedFiles, realFiles } from '#lib/catalog/checks/kit/planted.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { checkData, loadersFor } from './check-data.ts'

const day = '2026-11-24' as IsoDate
const check = (files: readonly DataFile[], stale: 'listed' | 'fails' = 'listed') =>
  checkData({ files, loaders: {}, day, stale })

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'check-data.ts'), ...args], { encoding: 'utf8' })

test('passes on the data of the project, and says how much it looked at', () => {
  const { status, stdout } = run('--as-of', day)
  expect(stdout).toMatch(
    /^check:data: \d+ checks over \d+ files, 0 faults; on 2026-11-24, 0 facts past their review day$/m,
  )
  expect(status).toBe(0)
})

test('overdue facts are listed, and fail only when asked to', () => {
  const listed = run('--as-of', '2098-01-01')
  expect(listed.stdout).toContain('[freshness]')
  expect(listed.status).toBe(0)
  expect(run('--as-of', '2098-01-01', '--fail-on-stale').status).toBe(1)
})

test('refuses a day that does not exist', () => {
  const { status, stderr } = run('--as-of', '2026-02-30')
  expect(stderr).toContain('--as-of: expected a day')
  expect(status).toBe(1)
})

test('prints each fault with file, path, what was expected and the check', () => {
  const { lines, exitCode } = check(plantedFiles('cost-model/derived.json', '[0].examples[0].quantity', 31))
  expect(lines[0]).toBe(
    'data/cost-model/derived.json [0].examples[0].quantity: expected 30, found 31 [formula-examples]',
  )
  expect(lines.at(-1)).toContain(`over ${realFiles.length} files, 1 faults`)
  expect(exitCode).toBe(1)
})

test('names the checks that could not run', () => {
  const { lines, exitCode } = check(plantedFiles('facts/measures.json', '[0].unit', 730), 'fails')
  expect(lines.join('\n')).toContain('not run until every shape holds: ids-unique')
  expect(exitCode).toBe(1)
})

test('everything that the app reads is loaded, the article table too', () => {
  const loaders = loadersFor(day)
  expect(Object.keys(loaders).toSorted()).toEqual([
    'article table',
    'catalog',
    'platforms',
    'price sheets',
    'scenarios',
    'worked examples',
  ])
  expect(loaders['article table']?.()).toMatchObject({ rows: expect.arrayContaining([expect.anything()]) })
})

test('what a loader refuses is a fault', () => {
  const catalog = () => {
    throw new RangeError('no such file')
  }
  const { lines, exitCode } = checkData({ files: realFiles, loaders: { catalog }, day, stale: 'listed' })
  expect(lines[0]).toContain('[loaders-accept]')
  expect(exitCode).toBe(1)
})
