import { setTimeout as timeout } from 'node:timers/promises'
import { type FetchedSheet, liveFetcher } from '#lib/pricing/aws/live/fetch-live-sheet.ts'
import type { LiveLogEntry } from '#lib/pricing/aws/live/live-log.ts'
import { shippedGuide, shippedItems, shippedLimits } from '#lib/pricing/aws/testing/shipped-data.ts'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'
import type { PriceListGuide } from '#lib/pricing/price-list-guide.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** Limits of tests: no waiting for the quota, one retry. */
export const HASTY: LiveLimits = {
  ...shippedLimits,
  quota: { burst: 1000, perSecond: 1000, keepFree: 0 },
  attempts: 2,
  connectTimeout: 2000,
  answerTimeout: 5000,
}

/** How the desk differs from the usual one. */
export type DeskSettings = {
  readonly limits?: Partial<LiveLimits>
  readonly guide?: PriceListGuide
  readonly environment?: { readonly PLANNER_PRICING_REGION?: string }
  readonly now?: () => number
}

/** The real fetcher of one process, with its log. Where it asks, and as whom, is in the environment. */
export function liveDesk({ limits, guide = shippedGuide, environment = {}, now = Date.now }: DeskSettings = {}) {
  const log: LiveLogEntry[] = []
  const fetchSheet = liveFetcher({
    guide,
    items: shippedItems,
    limits: { ...HASTY, ...limits },
    environment,
    now,
    sleep: (ms, signal) => timeout(ms, undefined, signal && { signal }),
    log: (entry) => log.push(entry),
  })
  return {
    log,
    fetchSheet: (snapshot: PriceSheet, alike: readonly PriceSheet[] = []): Promise<FetchedSheet> =>
      fetchSheet({ snapshot, alike }),
  }
}
