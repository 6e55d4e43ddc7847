import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { plantTree, removeTree } from '../planted/plant.mjs'
import { runChild } from './run-child.mjs'

const tree = plantTree({}, [])
afterAll(() => removeTree(tree))

const nodeCall = (script) => ({ command: process.execPath, args: ['-e', script] })
const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a child', () => {
  test('has run when it ends well, and only then', async () => {
    expect(await runChild(nodeCall('process.exit(0)'))).toBe(true)
    expect(await runChild(nodeCall('process.exit(3)'))).toBe(false)
    expect(await runChild({ command: join(tree, 'no-such-program'), args: [] })).toBe(false)
  })

  test('is stopped when it takes too long', async () => {
    expect(await runChild(nodeCall('setInterval(() => {}, 1000)'), { seconds: 0.2 })).toBe(false)
  })
})

const pidIn = (name) => (existsSync(join(tree, name)) ? Number(readFileSync(join(tree, name), 'utf8')) : 0)

/** Us, running a child that starts a program of its own; both write down their process id. */
const writePid = (name) => `require('node:fs').writeFileSync(${JSON.stringify(join(tree, name))}, String(process.pid))`
const grandchild = `${writePid('grandchild')}; setInterval(() => {}, 1000)`
const child = `${writePid('child')}
require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`
const us = `import { runChild, stopOnSignals } from ${JSON.stringify(new URL('run-child.mjs', import.meta.url).href)}
stopOnSignals(() => 130)
await runChild(${JSON.stringify(nodeCall(child))})`

test.skipIf(process.platform === 'win32')('a polite kill ends all that was started', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', us], { stdio: 'inherit' })
  const ended = new Promise((resolve) => parent.once('exit', resolve))
  await expect.poll(() => pidIn('grandchild'), { timeout: 10_000 }).toBeGreaterThan(0)
  parent.kill('SIGTERM')
  expect(await ended).toBe(130)
  const pids = ['child', 'grandchild'].map(pidIn)
  await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([])
})
