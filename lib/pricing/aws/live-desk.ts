import type { LiveEnvironment } from '#lib/pricing/aws/live/client.ts'
import { liveFetcher } from '#lib/pricing/aws/live/fetch-live-sheet.ts'
import type { LiveLogEntry } from '#lib/pricing/aws/live/live-log.ts'
import type { Timing } from '#lib/pricing/aws/live/token-bucket.ts'
import { type LiveAnswer, type LivePrices, livePrices, type PriceKeeper } from '#lib/pricing/aws/live-prices.ts'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'
import type { PriceItem } from '#lib/pricing/price-item.ts'
import type { PriceListGuide } from '#lib/pricing/price-list-guide.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** What a process needs to serve live prices; it makes one desk of it. */
export type DeskSettings = {
  readonly guide: PriceListGuide
  readonly items: readonly PriceItem[]
  readonly limits: LiveLimits
  readonly snapshot: (region: string) => PriceSheet
  /** The region with the fullest snapshot: what has a price there is worth asking for elsewhere. */
  readonly fullest: string
  readonly keeper: PriceKeeper
  readonly environment: LiveEnvironment
  readonly timing: Timing
  readonly log: (entry: LiveLogEntry) => void
}

/** What the operator's log is told of a failure: its kind or name. Its text may hold an address with a password. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'kind' in error ? `${error.name}: ${error.kind}` : error.name
}

/** Live prices of any region, kept and shared. A setting that is none is told to the log, and to the reader in words. */
export function liveDesk(settings: DeskSettings): LivePrices {
  const { guide, items, limits, environment, snapshot, fullest, keeper, timing, log } = settings
  let fetchSheet: ReturnType<typeof liveFetcher> | undefined

  async function ask(base: PriceSheet): Promise<LiveAnswer> {
    try {
      fetchSheet ??= liveFetcher({ guide, items, limits, environment, log, ...timing })
    } catch (error) {
      const detail = error instanceof RangeError ? error.message : nameOf(error)
      log({ event: 'live-prices-misconfigured', regionCode: base.regionCode, detail })
      return { kind: 'problem', problem: 'bad-setting' }
    }
    return fetchSheet({ snapshot: base, alike: [snapshot(fullest)] })
  }

  const lost = (regionCode: string, error: unknown) =>
    log({ event: 'prices-not-kept', regionCode, detail: nameOf(error) })
  return livePrices({ snapshot, ask, keeper, lost, times: limits.times, ...timing })
}
