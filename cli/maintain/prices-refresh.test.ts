// The command as a person runs it: a process of its own that is killed, that runs out of disk, that is called wrongly.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parsePriceFile } from '#lib/catalog/price-files.ts'
import { EC2_CSV, freshRefresh } from './refresh/testing/fresh-refresh.ts'
import { publish, type Served } from './refresh/testing/offer-server.ts'

const COMMAND = join(import.meta.dirname, 'prices-refresh.ts')
const TIMEOUT = 60_000

const fresh = freshRefresh({ beforeEach, afterEach })
let file: Served
beforeEach(() => {
  file = publish(fresh.server, 'AmazonEC2', { body: EC2_CSV, form: 'csv' })
})

const argumentsFor = (downloads = fresh.folder.downloads): readonly string[] => [
  ...[COMMAND, '--regions', 'us-east-1', '--services', 'AmazonEC2', '--format', 'csv'],
  ...['--dir', fresh.folder.dir, '--downloads', downloads],
]

function started(args: readonly string[]): {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
} {
  const child = spawn(process.execPath, args, { env: { ...process.env, PLANNER_PRICE_LIST_URL: fresh.server.url } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text))
  const ended = new Promise<number | null>((done) => child.on('close', done))
  return { child, output: () => output, ended }
}

/** Kills the process as soon as it has said these words; whether it was still running. */
async function killedAt(words: string): Promise<boolean> {
  const { child, output, ended } = started(argumentsFor())
  child.stdout?.on('data', () => {
    if (output().includes(words)) child.kill('SIGKILL')
  })
  return (await ended) === null
}

const shell = (command: string): boolean => spawnSync('sh', ['-c', command]).status === 0

const isWhole = (): boolean =>
  parsePriceFile(readFileSync(fresh.folder.path, 'utf8'), fresh.folder.path).rows.length >= 2

describe('a process that is killed', () => {
  test(
    'while it fetches leaves the old prices, and the next run takes up where it was',
    async () => {
      file.pace = 400
      file.body = Buffer.from(EC2_CSV)
      expect(await killedAt('fetching:')).toBe(true)
      expect(fresh.folder.isUntouched()).toBe(true)
      file.pace = 0
      const { ended, output } = started(argumentsFor())
      expect([await ended, output()]).toEqual([0, expect.stringContaining('done: 1 files replaced')])
      expect(fresh.server.asked.at(-1)?.range).toMatch(/^bytes=\d+-$/)
    },
    TIMEOUT,
  )

  test(
    'while it writes leaves whole files, and the next run clears up',
    async () => {
      await killedAt('replacing')
      expect(isWhole()).toBe(true)
      const { ended } = started(argumentsFor())
      expect(await ended).toBe(0)
      expect(readdirSync(dirname(fresh.folder.path))).toEqual(['us-east-1.json'])
      expect(fresh.folder.file().rows).toHaveLength(25)
    },
    TIMEOUT,
  )
})

test(
  'a disk that is full while a file is fetched: nothing is changed, nothing is left there',
  async () => {
    const small = mkdtempSync(join(tmpdir(), 'small-disk-'))
    const mounted = shell(`mount -t tmpfs -o size=16k none ${small}`)
    try {
      if (!mounted) return // where mounting is not allowed, the injected disk of refresh-gates.test.ts stands for it
      const { ended, output } = started(argumentsFor(small))
      expect([await ended, output()]).toEqual([1, expect.stringContaining('the disk is full')])
      expect(fresh.folder.isUntouched()).toBe(true)
      expect(readdirSync(small)).toEqual([])
    } finally {
      if (mounted) shell(`umount ${small}`)
      rmSync(small, { recursive: true, force: true })
    }
  },
  TIMEOUT,
)

test(
  'wrong arguments end with 2 and one line',
  async () => {
    const { ended, output } = started([COMMAND, '--regions', 'moon-1'])
    expect(await ended).toBe(2)
    expect(output()).toMatch(/^prices:refresh: --regions: expected one of .*; found moon-1\n$/)
  },
  TIMEOUT,
)

test(
  'losses are accepted of CSV only: JSON that was cut is noticed by itself',
  async () => {
    const { ended, output } = started([COMMAND, '--regions', 'us-east-1', '--accept-losses'])
    expect([await ended, output()]).toEqual([2, expect.stringContaining('--accept-losses: expected with --format csv')])
  },
  TIMEOUT,
)

test(
  'an address without any of the files ends with 1',
  async () => {
    fresh.server.files.clear()
    const { ended, output } = started(argumentsFor())
    expect([await ended, output()]).toEqual([1, expect.stringContaining('none of the 1 files is there')])
    expect(fresh.folder.isUntouched()).toBe(true)
  },
  TIMEOUT,
)

test(
  'two at once: the second one says so and leaves the first alone',
  async () => {
    file.pace = 3000
    const first = started(argumentsFor())
    await new Promise<void>((fetching) => first.child.stdout?.once('data', () => fetching()))
    const second = started(argumentsFor())
    expect([await second.ended, second.output()]).toEqual([1, expect.stringContaining('another refresh')])
    expect(await first.ended).toBe(0)
    expect(fresh.folder.file().rows).toHaveLength(25)
  },
  TIMEOUT,
)
