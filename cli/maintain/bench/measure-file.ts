// One measurement in a process of its own, so that its peak memory is its own: reading an offer file, or JSON.parse of
// the same bytes as the yardstick. Prints one line of JSON.
import { existsSync, readFileSync } from 'node:fs'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { fileSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import { readOffer } from '#lib/pricing/aws/bulk/read-offer.ts'
import { listRegion } from '#lib/pricing/aws/match-product.ts'

/** What one process measured: milliseconds, peak memory in bytes, prices found. */
export type Measured = { readonly ms: number; readonly peak: number; readonly prices: number }

async function reading(path: string, format: 'json' | 'csv'): Promise<number> {
  const guide = loadPriceListGuide()
  const { rows } = await readOffer(fileSource(path), {
    serviceCode: 'AmazonEC2',
    region: listRegion(guide, 'us-east-1'),
    rules: guide.rules,
    format,
    note: { readOn: '2026-11-25', source: 'the bench' },
  })
  return rows.length
}

const STATUS = '/proc/self/status'

/**
 * The most memory this process had, in bytes. Linux counts what the process had that started it into `maxRSS`, so its own
 * peak is read where the system tells it.
 */
function peakMemory(): number {
  const told = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return (told === undefined ? process.resourceUsage().maxRSS : Number(told)) * 1024
}

async function measured(path: string, way: string): Promise<Measured> {
  const bytes = way === 'parse' ? readFileSync(path) : Buffer.alloc(0)
  const began = performance.now()
  const prices =
    way === 'parse'
      ? Object.keys(JSON.parse(bytes.toString('utf8'))).length
      : await reading(path, way === 'csv' ? 'csv' : 'json')
  return { ms: performance.now() - began, peak: peakMemory(), prices }
}

if (import.meta.main) {
  const [path = '', way = ''] = process.argv.slice(2)
  process.stdout.write(JSON.stringify(await measured(path, way)))
}
