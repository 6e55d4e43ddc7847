import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { plantTree, removeTree } from '../planted/plant.mjs'
import { isBuilt, sourceHash, stampBuild } from './build-app.mjs'
import { holdsAll } from './install-packages.mjs'
import { isNodeRecent, requireNode } from './node-version.mjs'
import { durationText } from './progress.mjs'
import { childEnv, npmCall } from './project.mjs'

test.each([
  ['20.9.0', true],
  ['20.20.2', true],
  ['24.0.0', true],
  ['20.8.1', false],
  ['18.20.0', false],
])('Node %s is recent enough: %s', (version, recent) => expect(isNodeRecent(version)).toBe(recent))

test('an old Node is named, with the one that is needed', () => {
  expect(() => requireNode('18.20.0')).toThrow('Node 20.9 or newer is needed to start, this is 18.20.0')
})

test.each([
  [850, '850 ms'],
  [12_340, '12.3 s'],
  [125_000, '2 min 05 s'],
])('%d ms reads %s', (ms, text) => expect(durationText(ms)).toBe(text))

test('a reader that leaves early does not end the work', async () => {
  const work = `import { say } from ${JSON.stringify(new URL('./progress.mjs', import.meta.url).href)}
    say('first')
    for (let at = 0; at < 20; at++) { await new Promise((next) => setTimeout(next, 10)); say('more') }
    process.stderr.write('done')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', work])
  child.stdout.once('data', () => child.stdout.destroy())
  const told = []
  child.stderr.on('data', (some) => told.push(some))
  const [status] = await once(child, 'close')
  expect([status, Buffer.concat(told).toString()]).toEqual([0, 'done'])
})

describe('holdsAll', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }
  test.each([
    [{ 'node_modules/a': { version: '1.0.0' } }, true],
    [{ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    [{ 'node_modules/a': { version: '1.0.1' } }, false],
    [{ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }, false],
    [{}, false],
  ])('of %j is %s', (packages, held) => expect(holdsAll(lock, { packages })).toBe(held))
})

describe('what a child gets', () => {
  test('is the pinned Node first, no telemetry, no mode of ours', () => {
    const env = childEnv({ PATH: '/bin', NODE_ENV: 'test', NO_PROXY: 'intranet' })
    expect(env.PATH.split(delimiter)).toEqual([expect.stringMatching(/node_modules.[.]bin$/), '/bin'])
    expect(env).toMatchObject({ NEXT_TELEMETRY_DISABLED: '1', NO_PROXY: 'intranet,localhost,127.0.0.1' })
    expect(env).not.toHaveProperty('NODE_ENV')
  })

  test('is the npm that runs us, with its own Node', () => {
    const env = { npm_execpath: '/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' }
    expect(npmCall(['ci'], env)).toEqual({ command: '/usr/bin/node', args: ['/npm/bin/npm-cli.js', 'ci'] })
    expect(npmCall(['ci'], {})).toEqual({ command: 'npm', args: ['ci'] })
    expect(npmCall(['ci'], { npm_execpath: '/yarn/bin/yarn.js' })).toEqual({ command: 'npm', args: ['ci'] })
  })
})

describe('a build is skipped', () => {
  const tree = plantTree({ 'app/page.tsx': 'one', 'lib/a.ts': 'a', 'cli/x.ts': 'x', '.next/BUILD_ID': 'first' }, [])
  afterAll(() => removeTree(tree))
  const write = (name, text) => writeFileSync(join(tree, name), text)
  const built = () => isBuilt(tree, sourceHash(tree))
  const build = () => stampBuild(tree, sourceHash(tree))

  test('only after a build of the same sources', () => {
    expect(built()).toBe(false)
    build()
    expect(built()).toBe(true)
    write('cli/x.ts', 'not built, so no reason to build')
    expect(built()).toBe(true)
  })

  test('not when a file changed, came or went', () => {
    build()
    write('app/page.tsx', 'two')
    expect(built()).toBe(false)
    write('app/page.tsx', 'one')
    expect(built()).toBe(true)
    mkdirSync(join(tree, 'data/facts'), { recursive: true })
    write('data/facts/b.json', '[]')
    expect(built()).toBe(false)
    rmSync(join(tree, 'data'), { recursive: true })
    expect(built()).toBe(true)
  })

  test('not when somebody built by hand since, or removed the build', () => {
    build()
    write('.next/BUILD_ID', 'second')
    expect(built()).toBe(false)
    rmSync(join(tree, '.next'), { recursive: true })
    expect(built()).toBe(false)
  })
})
