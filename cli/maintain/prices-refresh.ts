// `npm run prices:refresh`: a fresh snapshot from AWS's public offer files, without credentials. Exit 0 done, 1 refused
// or failed and nothing changed, 2 bad arguments. The script keeps new objects in a small space: what a
// download leaves behind is then cleared away early, and the peak stays low.
import { mkdirSync } from 'node:fs'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadOfferFiles, loadRefreshGates, loadRegionCodes } from '#lib/catalog/load-refresh-rules.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { PATIENCE } from './refresh/http-answer.ts'
import { lockFolder } from './refresh/lock.ts'
import { priceListHost } from './refresh/price-list-address.ts'
import { refreshPrices } from './refresh/refresh.ts'
import { diskWords, RefreshFault, wordsOf } from './refresh/refresh-fault.ts'
import { BadUse, refreshOptions, USAGE } from './refresh/refresh-options.ts'
import { regionIndexes } from './refresh/region-index.ts'
import { DISK } from './refresh/write-files.ts'

const say = (line: string): void => void process.stdout.write(`${line.replace(/[\p{Cc}]+/gu, ' ')}\n`)

async function main(args: readonly string[], today: IsoDate): Promise<void> {
  const guide = loadPriceListGuide()
  const services = [...new Set(guide.rules.map(({ serviceCode }) => serviceCode))]
  const options = refreshOptions(args, { regions: loadRegionCodes(), services })
  if (options === 'help') return void process.stdout.write(USAGE)
  const offers = loadOfferFiles()
  const host = priceListHost(offers.baseUrl, process.env)
  const screen = { write: (text: string) => void process.stdout.write(text), isTerminal: process.stdout.isTTY }
  mkdirSync(options.downloads, { recursive: true })
  const unlock = lockFolder(options.downloads)
  try {
    await refreshPrices(
      options,
      {
        guide,
        gates: loadRefreshGates(),
        offers,
        host,
        indexes: regionIndexes(host, PATIENCE),
        fetching: { folder: options.downloads, patience: PATIENCE, screen },
        today,
      },
      { say, disk: DISK },
    )
  } finally {
    unlock()
  }
}

function report(failure: unknown): void {
  const known = failure instanceof BadUse || failure instanceof RefreshFault
  const words = known
    ? failure.message
    : (diskWords(failure) ?? (failure instanceof Error ? failure.stack : wordsOf(failure)))
  process.stderr.write(`prices:refresh: ${words}\n`)
  process.exitCode = failure instanceof BadUse ? 2 : 1
}

await main(process.argv.slice(2), new Date().toISOString().slice(0, 10) as IsoDate).catch(report)
