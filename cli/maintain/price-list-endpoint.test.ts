import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const COMMAND = join(import.meta.dirname, 'price-list-endpoint.ts')

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('--help says what it is for', () => {
  expect(run('--help')).toEqual({ status: 0, stderr: '', stdout: expect.stringContaining('--port N') })
})

test.each([
  [['--post', '1'], "Unknown option '--post'"],
  [['--port', '70000'], '--port: expected a whole number up to 65535, found 70000'],
  [['--latency', 'soon'], '--latency: expected a whole number up to 60000, found soon'],
  [['--regions', 'moon-1'], '--regions: expected AWS region codes, found moon-1'],
])('%j ends with 2 and one line', (args, words) => {
  const { status, stdout, stderr } = run(...args)
  expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2])
  expect(stderr).toContain(`price-list-endpoint: ${words}`)
})

test('a port that is taken ends with 1 and one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const child = spawn(process.execPath, [COMMAND, '--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const [status] = await once(child, 'close')
  taken.close()
  expect([status, said]).toEqual([1, expect.stringMatching(/^price-list-endpoint: .*EADDRINUSE.*\n$/)])
})
