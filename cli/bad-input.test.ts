import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { faultLine } from './io.ts'

const PLANNER = join(import.meta.dirname, 'planner.ts')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planner-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Bad input is told in one line: exit 2, nothing on stdout, no stack trace, and no trace of an output file. */
function refusal(command: string, file: string, input = ''): string {
  const out = join(folder, 'out.json')
  const { status, stdout, stderr } = spawnSync(process.execPath, [PLANNER, command, file, '-o', out], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })
  expect([status, stdout, existsSync(out)]).toEqual([2, '', false])
  expect(stderr).toMatch(/^[^\p{Cc}]*\n$/u)
  expect(stderr).not.toMatch(/ {4}at |node:internal|Error:/)
  return stderr.trimEnd()
}

/** The refusal of a file with this content, without the file's own name. */
function refusalOf(command: string, content: string | Uint8Array): string {
  const file = join(folder, 'input.json')
  writeFileSync(file, content)
  const line = refusal(command, file)
  expect(line.startsWith(`${file}: `)).toBe(true)
  return line.slice(file.length + 2)
}

const plan = (more: object): string => JSON.stringify({ schema: 'plan@1', name: 'x', answers: {}, ...more })
const HUGE = 10 * 1024 * 1024
const NOT_UTF8 = Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256)
const bill = (more: string): string =>
  `{"schema":"usage@1","region":"us-east-1","lines":[{"id":"a","item":"ec2.instance","attributes":{"instanceType":"m5.xlarge"},${more}}]}`

describe('a file that is no document', () => {
  test('is missing, or is a folder', () => {
    mkdirSync(join(folder, 'folder'))
    for (const file of [join(folder, 'nowhere.json'), join(folder, 'folder')])
      expect(refusal('evaluate', file)).toBe(`${file}: expected a file that can be read`)
  })

  const CONTENTS: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['is empty', '', '$: expected valid JSON'],
    ['is binary', NOT_UTF8, '$: expected UTF-8 text'],
    ['holds 10 MB', JSON.stringify({ name: 'x'.repeat(HUGE) }), '$: expected at most 1000000 characters'],
    [
      'is nested a hundred thousand deep',
      '['.repeat(1e5) + ']'.repeat(1e5),
      `${'[0]'.repeat(13)}: expected at most 12 levels`,
    ],
  ]
  test.each(CONTENTS)('%s', (_, content, line) => {
    expect(refusalOf('evaluate', content)).toBe(line)
  })

  test('comes from standard input', () => {
    expect(refusal('evaluate', '-', '{')).toBe('-: $: expected valid JSON')
    expect(refusal('link', '-', 'x'.repeat(HUGE))).toBe('-: $: expected at most 1000000 characters')
  })
})

describe('a document with a fault', () => {
  const FAULTS: readonly (readonly ['evaluate' | 'estimate', string, string, string])[] = [
    ['evaluate', 'an unknown question', plan({ answers: { shoeSize: 1 } }), 'answers.shoeSize: no such key here'],
    [
      'evaluate',
      'a newer plan',
      plan({ schema: 'plan@2' }),
      'schema: expected "plan@1"; plan@2 is from a newer planner',
    ],
    ['evaluate', '__proto__', plan({ notes: JSON.parse('{"__proto__":{"a":1}}') }), 'notes.__proto__: no such key'],
    ['evaluate', 'half a character', plan({ name: 'x\ud800' }), 'name: expected whole characters'],
    ['evaluate', 'a key that would move the cursor', plan({ 'a\r\n\u001b[2J\u2028b': 1 }), 'a [2J b: no such key here'],
    [
      'estimate',
      'an infinite quantity',
      bill('"quantity":1e999'),
      'lines[0].quantity: expected a number from 0 to 1e15',
    ],
    [
      'estimate',
      'an unknown attribute',
      bill('"quantity":1').replace('instanceType', 'type'),
      'lines[0].attributes.type: no such attribute of ec2.instance',
    ],
  ]
  test.each(FAULTS.map(([command, name, text, line]) => [command, name, { text, line }] as const))(
    'is refused by %s: %s',
    (command, _, { text, line }) => {
      expect(refusalOf(command, text)).toBe(line)
    },
  )
})

describe('on the shipped data', () => {
  const catalog = loadCatalog('2026-11-24' as IsoDate)

  test.each([
    ['a wrong type', plan({ answers: { teamSize: '10' } }), 'answers.teamSize: expected a whole number from 0 to'],
    ['a negative number', plan({ answers: { teamSize: -1 } }), 'answers.teamSize: expected a whole number from 0 to'],
    [
      'an infinite number',
      plan({ answers: { meanRps: 1 } }).replace(':1}', ':1e999}'),
      'answers.meanRps: expected a number from',
    ],
    ['an unknown region', plan({ answers: { region: 'mars-1' } }), 'answers.region: expected an AWS region code'],
    [
      'a share above all',
      plan({ overrides: { genaiShare: 101 } }),
      'overrides.genaiShare: expected a number from 0 to 100',
    ],
    [
      'a divisor of zero',
      plan({ assumptions: { 'minutes-per-hour': 0 } }),
      'assumptions.minutes-per-hour: expected a number from',
    ],
    ['an answer in a bill', bill('"quantity":1'), 'schema: expected "plan@1"'],
  ])('%s is refused by its path', (_, text, line) => {
    const read = decodePlan(text, catalog)
    expect(read.kind === 'invalid' && faultLine('plan.json', read)).toMatch(new RegExp(`^plan\\.json: ${line}`))
  })
})
