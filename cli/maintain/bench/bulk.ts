// How fast AWS's offer files are read, and in how much memory: generated files of the size of EC2's, beside `cat` and
// `JSON.parse` of the same bytes, measured in turns because a machine is never quiet.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateOffer, type OfferFile } from './generate-offer.ts'
import type { Measured } from './measure-file.ts'

const MB = 1e6
const [FILE, LONG_LINE] = [400 * MB, 600 * MB] as const
const ROUNDS = 3
/** Rounds more when a bound is broken: a busy machine is no slow reader. */
const MORE_ROUNDS = 4

/** Bounds of a bulk refresh: memory in bytes, CSV in bytes a second, JSON as a multiple of `JSON.parse`. */
const BOUNDS = { peak: 200 * MB, csvPerSecond: 100 * MB, jsonParse: 1 } as const

const MEASURE = join(import.meta.dirname, 'measure-file.ts')

type Say = (line: string) => void
type Way = 'json' | 'csv' | 'parse'
type Runs = { readonly raw: number[]; readonly read: Measured[]; readonly parsed: Measured[] }

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function measure(path: string, way: Way): Measured {
  return JSON.parse(execFileSync(process.execPath, [MEASURE, path, way], { encoding: 'utf8' }))
}

function rawRead(path: string): number {
  const began = performance.now()
  spawnSync('sh', ['-c', 'cat "$1" > /dev/null', 'sh', path])
  return performance.now() - began
}

function round({ path, form }: OfferFile, runs: Runs): void {
  runs.raw.push(rawRead(path))
  runs.read.push(measure(path, form === 'csv' ? 'csv' : 'json'))
  if (form === 'json') runs.parsed.push(measure(path, 'parse'))
}

const perSecond = (bytes: number, ms: number): number => (bytes / ms) * 1000

/** What of the bounds does not hold. */
function broken({ bytes, form }: OfferFile, { read, parsed }: Runs): readonly string[] {
  const ms = median(read.map((one) => one.ms))
  const peak = Math.max(...read.map((one) => one.peak))
  const ratio = median(parsed.map((one) => one.ms)) / ms
  return [
    ...(peak > BOUNDS.peak ? [`peak over ${BOUNDS.peak / MB} MB`] : []),
    ...(form === 'csv' && perSecond(bytes, ms) < BOUNDS.csvPerSecond ? [`under ${BOUNDS.csvPerSecond / MB} MB/s`] : []),
    ...(form === 'json' && ratio < BOUNDS.jsonParse ? ['slower than JSON.parse'] : []),
    ...(read.some(({ prices }) => prices === 0) ? ['found no price'] : []),
  ]
}

const speed = (bytes: number, ms: number): string => `${Math.round(perSecond(bytes, ms) / MB)} MB/s`

function lineOf({ bytes, form }: OfferFile, { raw, read, parsed }: Runs): string {
  const ms = median(read.map((one) => one.ms))
  const cat = median(raw)
  const parse = median(parsed.map((one) => one.ms))
  const beside = parsed.length > 0 ? `, ${(parse / ms).toFixed(1)} times JSON.parse at ${speed(bytes, parse)}` : ''
  const peak = Math.round(Math.max(...read.map((one) => one.peak)) / MB)
  const name = form === 'line' ? 'JSON in one line' : form.toUpperCase()
  return `offer file of ${bytes / MB} MB, ${name}: ${speed(bytes, ms)}${beside}, cat ${speed(bytes, cat)}; peak ${peak} MB`
}

function bench(file: OfferFile, say: Say): number {
  generateOffer(file)
  const runs: Runs = { raw: [], read: [], parsed: [] }
  for (let at = 0; at < ROUNDS; at += 1) round(file, runs)
  for (let at = 0; at < MORE_ROUNDS && broken(file, runs).length > 0; at += 1) round(file, runs)
  const faults = broken(file, runs)
  say(`${lineOf(file, runs)}${faults.length > 0 ? `, OVER: ${faults.join(', ')}` : ''}`)
  rmSync(file.path)
  return faults.length
}

/** Measures the reading of offer files; returns how many bounds are broken. */
export function benchBulk(say: Say): number {
  const folder = mkdtempSync(join(tmpdir(), 'offer-files-'))
  try {
    const files: readonly OfferFile[] = [
      { path: join(folder, 'json'), bytes: FILE, form: 'json' },
      { path: join(folder, 'csv'), bytes: FILE, form: 'csv' },
      { path: join(folder, 'line'), bytes: LONG_LINE, form: 'line' },
    ]
    return files.map((file) => bench(file, say)).reduce((a, b) => a + b, 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
