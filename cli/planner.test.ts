import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import { decodeLink } from '#lib/plan/codec/link-codec.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { REPORT_FORMATS } from '#lib/report/report-format.ts'
import { documentJson, WRITE_REPORT } from '#lib/report/write-report.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { reported } from './commands.ts'
import { BadInput } from './io.ts'
import { readOptions } from './options.ts'

const PLANNER = join(import.meta.dirname, 'planner.ts')
const PLAN: Plan = { schema: 'plan@1', name: 'Fraud – 不正', answers: { cloud: 'aws-only', flexibility: 4 } }
const USAGE = `{"schema":"usage@1","region":"us-east-1","lines":[{"id":"disk","item":"ec2.gp3-storage","attributes":{},"quantity":0.30000000000000004}],
  "priceOverrides":[{"item":"ec2.gp3-storage","attributes":{},"usd":"0.1"}]}`
const DAY = ['--as-of', '2026-11-24']

let folder = ''
let [plan, usage] = ['', '']
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planner-'))
  plan = join(folder, 'plan.json')
  usage = join(folder, 'usage.json')
  writeFileSync(plan, JSON.stringify(PLAN))
  writeFileSync(usage, USAGE)
})
afterAll(() => rmSync(folder, { recursive: true }))

function planner(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PLANNER, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  return { status, stdout, stderr }
}

describe('a plan', () => {
  test('is evaluated to the same bytes every time, from a file and from standard input', () => {
    const first = planner(['evaluate', plan, ...DAY])
    expect([first.status, first.stderr]).toEqual([0, ''])
    expect(JSON.parse(first.stdout)).toMatchObject({ schema: 'evaluation@1', asOf: '2026-11-24' })
    expect(planner(['evaluate', '-', ...DAY], JSON.stringify(PLAN)).stdout).toBe(first.stdout)
  })

  test('that holds what is not read yet prints the same document, and says so beside it', () => {
    const more = { ...PLAN, prices: { pinned: 'sheet' } }
    const noted = planner(['evaluate', '-', ...DAY], JSON.stringify(more))
    expect(noted.stderr).toMatch(/^note: Kept with the plan, but without effect [^\n]*: prices\.\n$/)
    expect([noted.status, noted.stdout]).toEqual([0, planner(['evaluate', plan, ...DAY]).stdout])
  })

  test.each(REPORT_FORMATS)('is saved as %s with the bytes the library writes', (format) => {
    const out = join(folder, `report.${format}`)
    const saved = planner(['evaluate', plan, ...DAY, '--format', format, '-o', out])
    expect(saved).toEqual({ status: 0, stdout: '', stderr: '' })
    const catalog = loadCatalog('2026-11-24' as IsoDate)
    expect(readFileSync(out, 'utf8')).toBe(WRITE_REPORT[format](reported(PLAN, catalog)))
  })

  test('becomes a link that opens to the same plan, a byte order mark or not', () => {
    const { status, stdout } = planner(['link', '-'], `\ufeff${JSON.stringify(PLAN)}`)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^#plan=[\w-]+\n$/)
    expect(decodeLink(stdout.trim(), loadCatalog('2026-11-24' as IsoDate))).toEqual({ kind: 'ok', document: PLAN })
  })
})

describe('other documents', () => {
  test('a bill of usage is priced with every digit it was written with', () => {
    const { status, stdout } = planner(['estimate', usage])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'estimate@1',
      total: { known: '0.030000000000000004', complete: true, unpriced: [] },
      lines: [{ id: 'disk', cost: '0.030000000000000004', price: { origin: 'override' } }],
    })
  })

  test('questions and prices are lists of what the catalog holds', () => {
    const questions: readonly { id: string }[] = JSON.parse(planner(['questions', '--json']).stdout)
    expect(questions.map(({ id }) => id)).toContain('cloud')
    const prices = JSON.parse(planner(['prices', '--region', 'eu-central-1']).stdout)
    expect(prices.regionCode).toBe('eu-central-1')
    expect(prices.rows.length).toBeGreaterThan(0)
  })
})

test('platforms are a table to read, and JSON when asked for', () => {
  const table = planner(['platforms', ...DAY]).stdout.split('\n')
  expect(table[0]).toMatch(/^NAME +STATUS +FILLS +CHECKED ON$/)
  expect(table.find((line) => line.startsWith('SageMaker Model Monitor'))).toMatch(
    / closed to new customers since 2026-07-30 +Monitoring +2026-11-23$/,
  )
  const json = planner(['platforms', '--json']).stdout
  expect(json).toBe(documentJson(loadPlatforms()))
  expect(planner(['platforms', '--format', 'json']).stdout).toBe(json)
})

describe('a command line that is wrong', () => {
  test.each([
    ['an unknown command', ['toString'], /^expected planner evaluate\|[^\n]*\n$/],
    ['no file', ['evaluate'], /^evaluate: expected a file, or - for standard input\n$/],
    ['an unknown format', ['evaluate', '-', '--format', 'docx'], /^--format: expected one of json, .*, found docx\n$/],
    [
      'a format another command writes',
      ['estimate', '-', '--format', 'csv'],
      /^--format: expected json for estimate, found csv\n$/,
    ],
    [
      'a format for what has one of its own',
      ['link', '-', '--format', 'json'],
      /^--format: expected no format for link, .*\n$/,
    ],
    [
      'a day before every fact',
      ['evaluate', '-', '--as-of', '1999-01-01'],
      /^--as-of: expected a day from 20\d\d-\d\d-\d\d on, found 1999-01-01\n$/,
    ],
    [
      'an unknown region',
      ['prices', '--region', 'mars-1'],
      /^--region: expected an AWS region code .*, found mars-1\n$/,
    ],
  ])('%s: exit 2, one line, nothing on standard output', (_, args, line) => {
    expect(planner(args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(line) })
  })

  test.each([
    [['evaluate', 'a.json', 'b.json'], 'b.json: expected one file'],
    [['evaluate', '-', '--verbose'], "Unknown option '--verbose'"],
    [['evaluate', '-', '--format'], '--format'],
    [['evaluate', '-', '--prices', 'guess'], '--prices: expected one of snapshot'],
    [['prices', '--live', '--prices', 'guess'], '--prices: expected one of snapshot'],
    [['prices', '--live', '--prices', 'snapshot'], '--live: expected without --prices snapshot'],
    [['evaluate', '-', '--as-of', '2026-02-30'], '--as-of: expected a day such as'],
  ])('%j is bad input', (args, told) => {
    const reading = () => readOptions(args, '2026-11-24' as IsoDate)
    expect(reading).toThrow(BadInput)
    expect(reading).toThrow(told)
  })
})

describe('failures of the machine', () => {
  test.each([
    ['a folder that is not there', (base: string) => join(base, 'nowhere', 'out.json'), 'ENOENT'],
    ['a folder', (base: string) => base, 'EISDIR'],
  ])('writing to %s: exit 1 and one clear line', (_, target, code) => {
    const out = target(folder)
    const before = readdirSync(folder)
    expect(planner(['evaluate', plan, '-o', out])).toEqual({
      status: 1,
      stdout: '',
      stderr: `${out}: could not be written (${code})\n`,
    })
    expect(readdirSync(folder)).toEqual(before)
  })

  test('a reader that stops early ends it quietly', async () => {
    const child = spawn(process.execPath, [PLANNER, 'prices'])
    child.stdout.once('data', () => child.stdout.destroy())
    const told: Buffer[] = []
    child.stderr.on('data', (some: Buffer) => told.push(some))
    const [status] = await once(child, 'close')
    expect([status, Buffer.concat(told).toString('utf8')]).toEqual([0, ''])
  })
})
