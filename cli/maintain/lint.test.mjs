import { afterAll, describe, expect, test } from 'vitest'
import settings from '../../biome.json' with { type: 'json' }
import { LINT_FAULTS, SOUND_FILES } from './planted/lint-faults.mjs'
import { plantTree, removeTree, runTool } from './planted/plant.mjs'

const trees = []
afterAll(() => trees.forEach(removeTree))

/** "category path" for each diagnostic in a tree, and the exit code. */
async function lint(files) {
  const tree = plantTree(files, ['biome.json', 'house.grit'])
  trees.push(tree)
  const args = ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=none', '--reporter=json', '.']
  const { code, stdout } = await runTool('@biomejs/biome/bin/biome', args, { cwd: tree })
  const { diagnostics } = JSON.parse(stdout)
  return { code, found: diagnostics.map(({ category, location }) => `${category} ${location.path}`) }
}

const levelsIn = (rules) =>
  Object.values(rules).flatMap((group) => Object.values(group).map((rule) => rule.level ?? rule))

describe('the house rules', () => {
  test('are errors, each of them', () => {
    const { preset, ...groups } = settings.linter.rules
    expect(preset).toBe('recommended')
    expect(new Set(levelsIn(groups))).toEqual(new Set(['error']))
  })

  test('let sound files pass', async () => {
    expect(await lint(SOUND_FILES)).toEqual({ code: 0, found: [] })
  })

  test('report every planted fault', async () => {
    const files = Object.fromEntries(LINT_FAULTS.map(([, file, text]) => [file, text]))
    const { code, found } = await lint({ ...SOUND_FILES, ...files })
    expect(code).toBe(1)
    expect(found).toEqual(expect.arrayContaining(LINT_FAULTS.map(([category, file]) => `${category} ${file}`)))
  })

  test.concurrent.each(LINT_FAULTS.filter(([category]) => category.startsWith('lint/')))(
    '%s fails the run by itself',
    async (_category, file, text) => {
      expect((await lint({ ...SOUND_FILES, [file]: text })).code).toBe(1)
    },
  )
})
