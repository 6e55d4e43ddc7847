import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import rules from '../../.dependency-cruiser.mjs'
import { ACCOMPLICES, BOUNDARY_FAULTS, PACKAGES_THERE, SOUND_TREE } from './planted/boundary-faults.mjs'
import { plantTree, removeTree, runTool } from './planted/plant.mjs'
import { ROOT } from './steps/project.mjs'

const SETTINGS = ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']
const trees = []
afterAll(() => trees.forEach(removeTree))

const packageFiles = Object.fromEntries(
  PACKAGES_THERE.map((path) => [`node_modules/${path}`, 'export const test = 1\nexport default test\n']),
)

const planted = (imported, kind) => {
  if (imported === undefined) return 'export const fault = 1\n'
  if (kind === 'type') return `import type { fault as it } from '${imported}'\nexport type fault = typeof it\n`
  return `import * as it from '${imported}'\nexport const fault = it\n`
}

/** "rule file" for each violation found in a tree. */
async function violationsIn(files) {
  const tree = plantTree({ ...files, ...packageFiles }, SETTINGS)
  trees.push(tree)
  const args = ['app', 'lib', 'cli', 'e2e', '-T', 'json']
  const { stdout, stderr } = await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, { cwd: tree })
  expect(stderr).toBe('')
  const { violations, totalCruised } = JSON.parse(stdout).summary
  return { totalCruised, found: violations.map(({ rule, from }) => `${rule.name} ${from}`) }
}

const faults = (kind) =>
  Object.fromEntries(BOUNDARY_FAULTS.map(([, file, imported]) => [file, planted(imported, kind)]))
const expected = BOUNDARY_FAULTS.map(([rule, file]) => `${rule} ${file}`)

describe('the boundaries', () => {
  test('have a planted fault for every rule', () => {
    const names = new Set(rules.forbidden.map(({ name }) => name))
    expect(new Set(BOUNDARY_FAULTS.map(([rule]) => rule))).toEqual(names)
    expect(rules.forbidden.every(({ severity }) => severity === 'error')).toBe(true)
  })

  test('let a sound tree pass', async () => {
    const { found, totalCruised } = await violationsIn(SOUND_TREE)
    expect(found).toEqual([])
    expect(totalCruised).toBeGreaterThan(Object.keys(SOUND_TREE).length)
  })

  test('report every planted fault', async () => {
    const { found } = await violationsIn({ ...SOUND_TREE, ...ACCOMPLICES, ...faults('value') })
    expect(found).toEqual(expect.arrayContaining(expected))
  })

  test('report a type import like any other', async () => {
    const { found } = await violationsIn({ ...SOUND_TREE, ...ACCOMPLICES, ...faults('type') })
    const typesDoNotInstall = (one) => !one.startsWith('no-dev-package')
    expect(found).toEqual(expect.arrayContaining(expected.filter(typesDoNotInstall)))
  })
})

describe('npm run check:deps', () => {
  const floor = (totalCruised) =>
    runTool('../cli/maintain/module-floor.mjs', [], { input: JSON.stringify({ summary: { totalCruised } }) })

  test('fails when dependency-cruiser saw nothing', async () => {
    expect(await floor(0)).toMatchObject({ code: 1, stderr: expect.stringContaining('saw 0 modules') })
    expect(await floor(100_000)).toMatchObject({ code: 0, stderr: '' })
  })

  test('asks for the violations and for the floor', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(scripts['check:deps']).toMatch(/^depcruise app lib cli e2e && .*module-floor[.]mjs$/)
  })
})
