import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadLiveLimits } from '#lib/catalog/load-live-limits.ts'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { liveFetcher } from '#lib/pricing/aws/live/fetch-live-sheet.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** A refresh as it was measured. Times are seconds; `quota` is the least time the quota allows for the calls. */
export type LiveRefresh = {
  readonly calls: number
  readonly took: number
  readonly quota: number
  readonly prices: number
  readonly fellBack: number
}

/** Most calls for the items the planner can use, and how much longer than the quota's own time a refresh may take. */
export const LIVE_BOUNDS = { calls: 60, ratio: 1.2 } as const

const ENDPOINT = join(import.meta.dirname, '..', 'price-list-endpoint.ts')
const LATENCY = '100'
const SECOND = 1000

/** A local endpoint with AWS's quota and latency, in a process of its own. */
async function startEndpoint(region: string) {
  const args = [ENDPOINT, '--latency', LATENCY, '--regions', region]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(createInterface({ input: child.stdout }), 'line')
  return { url: String(url), stop: () => child.kill('SIGTERM') }
}

/** Refreshes a whole region from a local endpoint, once: the quota is used up by it. */
export async function measureLiveRefresh(region: string): Promise<LiveRefresh> {
  const endpoint = await startEndpoint(region)
  try {
    process.env.AWS_ENDPOINT_URL_PRICING = endpoint.url
    process.env.AWS_ACCESS_KEY_ID = 'local'
    process.env.AWS_SECRET_ACCESS_KEY = 'local'
    const limits = loadLiveLimits()
    const fetchSheet = liveFetcher({
      guide: loadPriceListGuide(),
      items: loadCatalog('2026-11-25' as IsoDate).items,
      limits,
      environment: {},
      now: Date.now,
      sleep: (ms, signal) => sleep(ms, undefined, signal && { signal }),
      log: () => undefined,
    })
    const request = { snapshot: loadPriceSheet(region), alike: [loadPriceSheet('us-east-1')] }
    const began = performance.now()
    const fetched = await fetchSheet(request)
    const took = (performance.now() - began) / SECOND
    if (fetched.kind === 'problem') throw new Error(`expected a sheet, found ${fetched.problem}: ${fetched.detail}`)
    const { calls, fellBack, sheet } = fetched
    const quota = Math.max(0, calls - limits.quota.burst) / limits.quota.perSecond
    return { calls, took, quota, fellBack, prices: sheet.rows.length }
  } finally {
    endpoint.stop()
  }
}

/** The measurement in words, and whether it holds its bounds. */
export function toldOf(region: string, { calls, took, quota, prices, fellBack }: LiveRefresh) {
  const ratio = took / quota
  const held = calls <= LIVE_BOUNDS.calls && ratio <= LIVE_BOUNDS.ratio
  const text = [
    `live refresh of ${region}: ${calls} calls of ${LIVE_BOUNDS.calls} allowed`,
    `${took.toFixed(2)} s, the quota alone needs ${quota.toFixed(2)} s`,
    `${ratio.toFixed(2)} of ${LIVE_BOUNDS.ratio} allowed`,
    `${prices} prices, ${fellBack} from the snapshot`,
  ].join('; ')
  return { held, text: `${text}${held ? '' : ', OVER'}` }
}
