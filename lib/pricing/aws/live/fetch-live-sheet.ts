import { askPriceList, type PriceListLine } from '#lib/pricing/aws/live/ask-price-list.ts'
import { circuitBreaker } from '#lib/pricing/aws/live/circuit-breaker.ts'
import { endpointRegion, type LiveEnvironment } from '#lib/pricing/aws/live/client.ts'
import { faultEntries, type LiveLogEntry } from '#lib/pricing/aws/live/live-log.ts'
import { liveSheet } from '#lib/pricing/aws/live/live-sheet.ts'
import { priceQueries } from '#lib/pricing/aws/live/price-queries.ts'
import { heaviestProblem, refusalOf } from '#lib/pricing/aws/live/refusal.ts'
import { type Timing, tokenBucket } from '#lib/pricing/aws/live/token-bucket.ts'
import { wantedPrices } from '#lib/pricing/aws/live/wanted-prices.ts'
import { listRegion } from '#lib/pricing/aws/match-product.ts'
import { countFellBack, type PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'
import type { PriceItem } from '#lib/pricing/price-item.ts'
import type { PriceListGuide } from '#lib/pricing/price-list-guide.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import type { LiveProblem } from '#lib/pricing/sheet-status.ts'

/** What AWS answered for a region: a sheet with what it did not price, or why there is none. */
export type FetchedSheet = { readonly calls: number } & (
  | {
      readonly kind: 'sheet'
      readonly sheet: PriceSheet
      /** How many of the sheet's prices are those it was put over. */
      readonly fellBack: number
      /** The problem that cost most prices; null when every question was answered. */
      readonly missed: LiveProblem | null
      readonly faults: readonly PriceListFault[]
    }
  | { readonly kind: 'problem'; readonly problem: LiveProblem; readonly detail: string }
)

/** What live prices need. One per process: all regions share its quota and its breaker. */
export type LivePorts = Timing & {
  readonly guide: PriceListGuide
  readonly items: readonly PriceItem[]
  readonly limits: LiveLimits
  readonly environment: LiveEnvironment
  readonly log: (entry: LiveLogEntry) => void
}

/** The prices that were known, which AWS's are put over; and other sheets that name what is worth asking for. */
export type SheetRequest = { readonly snapshot: PriceSheet; readonly alike: readonly PriceSheet[] }

/** What a live price says of its source. */
export const LIVE_SOURCE = 'AWS Price List Query API (GetProducts)'

const DAY_LENGTH = 10

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, DAY_LENGTH)

/** The region whose endpoint knows the prices of a region: the usual one, but for those that only one has. */
function askedOf(regionCode: string, usual: string, { onlyAt }: LiveLimits): string {
  const only = Object.entries(onlyAt).find(([beginning]) => regionCode.startsWith(beginning))
  return only?.[1] ?? usual
}

async function ask({ snapshot, alike }: SheetRequest, ports: LivePorts, line: PriceListLine): Promise<FetchedSheet> {
  const { guide, items, limits, now, log } = ports
  const { regionCode } = snapshot
  const wanted = wantedPrices(items, [snapshot, ...alike])
  const answer = await askPriceList(priceQueries(guide, wanted, { regionCode, ...limits }), line)
  const { calls } = answer
  if (answer.kind === 'problem') return { kind: 'problem', problem: answer.problem, detail: answer.detail, calls }
  const context = {
    ...listRegion(guide, regionCode),
    readOn: dayOf(now()),
    source: LIVE_SOURCE,
    origin: 'live',
  } as const
  const { sheet, faults, malformed } = liveSheet(answer.answers, snapshot, context)
  for (const entry of faultEntries(faults, regionCode)) log(entry)
  if (malformed[0] !== undefined)
    log({ event: 'price-list-malformed', regionCode, entries: malformed.length, detail: malformed[0] })
  const problem = refusalOf(answer.answers, faults, limits.mostFaultsPercent)
  if (problem) return { kind: 'problem', problem, detail: `${faults.length} faults`, calls }
  const missed = heaviestProblem(answer.answers)
  return { kind: 'sheet', sheet, fellBack: countFellBack(sheet, faults), missed, faults, calls }
}

/** Asks AWS for the prices of a region. Made once per process; throws when the operator's setting is not one. */
export function liveFetcher(ports: LivePorts): (request: SheetRequest) => Promise<FetchedSheet> {
  const { limits, environment, now, log } = ports
  const shared = { limits, bucket: tokenBucket(limits.quota, ports), breaker: circuitBreaker(limits.breaker, now) }
  const usual = endpointRegion(limits, environment)
  return async (request) => {
    const { regionCode } = request.snapshot
    const served = !limits.notServed.some((beginning) => regionCode.startsWith(beginning))
    const fetched: FetchedSheet = served
      ? await ask(request, ports, { ...shared, region: askedOf(regionCode, usual, limits) })
      : { kind: 'problem', problem: 'not-served', detail: regionCode, calls: 0 }
    if (fetched.kind === 'problem') {
      const { problem, detail, calls } = fetched
      log({ event: 'prices-not-refreshed', regionCode, problem, detail, calls })
    } else {
      const { calls, fellBack, sheet } = fetched
      log({ event: 'prices-refreshed', regionCode, calls, fellBack, live: sheet.rows.length - fellBack })
    }
    return fetched
  }
}
