// For tests only: a folder of data of its own, and the tools of a refresh that ask a server on this machine.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadOfferFiles, loadRefreshGates } from '#lib/catalog/load-refresh-rules.ts'
import { type PriceFile, type PriceFileRow, parsePriceFile, priceFileText } from '#lib/catalog/price-files.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { pricePath } from '../price-folder.ts'
import { priceListHost } from '../price-list-address.ts'
import { refreshPrices } from '../refresh.ts'
import type { RefreshOptions } from '../refresh-options.ts'
import { regionIndexes } from '../region-index.ts'
import { DISK, type Disk } from '../write-files.ts'

const SAMPLES = join(import.meta.dirname, '../../../../lib/pricing/aws/testing/samples')
const PATIENCE = { silence: 5000, attempts: 3, pause: 5 }
const TODAY = '2026-11-25' as IsoDate

export const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8')

/** A price as somebody wrote it down long ago. */
export const oldRow = (item: string, attributes: Record<string, string>, usd: string): PriceFileRow => ({
  item,
  attributes,
  unit: 'Hrs',
  tiers: [
    {
      beginRange: '0',
      endRange: 'Inf',
      usd,
      quotedUsd: usd,
      quotedPer: '1',
      quotedUnit: 'Hrs',
      usageType: null,
      operation: null,
      sku: null,
      rateCode: null,
      effectiveDate: null,
      publishedOn: null,
      readOn: '2026-07-20' as IsoDate,
      readOnPrecision: 'day',
      source: 'a test',
      agreeingSources: 1,
      confidence: 'high',
      derived: null,
      note: null,
    },
  ],
})

/** A folder of data with one old price file: two prices that the sample has, one of them otherwise, and perhaps more. */
export function dataFolder(more: readonly PriceFileRow[] = []) {
  const dir = mkdtempSync(join(tmpdir(), 'prices-refresh-'))
  const path = pricePath(dir, 'AmazonEC2', 'us-east-1')
  const rows = [
    oldRow('ec2.instance', { instanceType: 'm5.large' }, '0.12'),
    oldRow('ec2.instance', { instanceType: 'm5.xlarge' }, '0.192'),
    ...more,
  ]
  mkdirSync(join(path, '..'), { recursive: true })
  const text = priceFileText({ serviceCode: 'AmazonEC2', regionCode: 'us-east-1', currency: 'USD', rows, replaced: [] })
  writeFileSync(path, text)
  const file = (service = 'AmazonEC2', region = 'us-east-1'): PriceFile => {
    const where = pricePath(dir, service, region)
    return parsePriceFile(readFileSync(where, 'utf8'), where)
  }
  return {
    dir,
    path,
    downloads: join(dir, 'downloads'),
    file,
    isUntouched: () => readFileSync(path, 'utf8') === text,
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

export type Folder = ReturnType<typeof dataFolder>

/** Runs a refresh in this process; the lines it says, or the failure. */
export async function refreshed(
  folder: Folder,
  url: string,
  { options = {}, disk = DISK }: { options?: Partial<RefreshOptions>; disk?: Disk } = {},
) {
  const lines: string[] = []
  const offers = loadOfferFiles()
  const host = priceListHost(offers.baseUrl, { PLANNER_PRICE_LIST_URL: url })
  mkdirSync(folder.downloads, { recursive: true })
  const failure: unknown = await refreshPrices(
    {
      regions: ['us-east-1'],
      services: ['AmazonEC2'],
      format: 'json',
      dir: folder.dir,
      downloads: folder.downloads,
      savingsPlans: false,
      dryRun: false,
      acceptLosses: false,
      ...options,
    },
    {
      guide: loadPriceListGuide(),
      gates: loadRefreshGates(),
      offers,
      host,
      indexes: regionIndexes(host, PATIENCE),
      fetching: {
        folder: folder.downloads,
        patience: PATIENCE,
        screen: { write: (text) => lines.push(text.trimEnd()), isTerminal: false },
      },
      today: TODAY,
    },
    { say: (line) => lines.push(line), disk },
  ).then(
    () => undefined,
    (one) => one,
  )
  return { lines, text: lines.join('\n'), failure: failure instanceof Error ? failure.message : undefined }
}
