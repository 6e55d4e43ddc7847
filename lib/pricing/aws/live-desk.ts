import type { LiveEnvironment } from '#lib/pricing/aws/live/client.ts'
import { liveFetcher } from '#lib/pricing/aws/live/fetch-live-sheet.ts'
import type { LiveLogEntry } from '#lib/pricing/aws/live/live-log.ts'
import type { Timing } from '#lib/pricing/aws/live/token-bucket.ts'
import { type LivePrices, livePrices, type PriceKeeper } from '#lib/pricing/aws/live-prices.ts'
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

/** Live prices of any region, kept and shared; throws when the operator's setting is not one. */
export function liveDesk(settings: DeskSettings): LivePrices {
  const { guide, items, limits, environment, snapshot, fullest, keeper, timing, log } = settings
  const fetchSheet = liveFetcher({ guide, items, limits, environment, log, ...timing })
  return livePrices({
    snapshot,
    ask: (region) => fetchSheet({ snapshot: snapshot(region), alike: [snapshot(fullest)] }),
    keeper,
    times: limits.times,
    ...timing,
  })
}
