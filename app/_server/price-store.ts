import 'server-only'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { PriceQuery } from '#lib/pricing/find-price.ts'
import type { SeenReading } from '#lib/pricing/price-history.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import type { DatedSheet } from '#lib/pricing/sheet-status.ts'
import { database } from '#lib/store/database.ts'
import { priceCache } from '#lib/store/price-cache.ts'

/** How long what was read of the store holds, and how long a store that failed is left alone. */
const HOLDS_MS = 60_000

/** A region's live sheet as this process last knew it; both null when there is none. */
type Live = { readonly sheet: PriceSheet | null; readonly fetchedAt: string | null }
type Here = {
  failedAt: number
  readonly live: Map<string, { readonly at: number; readonly known: Promise<Live> }>
}

const HERE: unique symbol = Symbol.for('mlops-platform-planner.price-store')
type Process = typeof globalThis & { [HERE]?: Here }

const NONE: Live = { sheet: null, fetchedAt: null }

/** What this process has read of the store; on `globalThis`, because pages and routes may each load this file. */
function here(): Here {
  const process: Process = globalThis
  process[HERE] ??= { failedAt: Number.NEGATIVE_INFINITY, live: new Map() }
  return process[HERE]
}

/** What the store answers; the stand-in while it fails, and where live prices are switched off. */
async function fromStore<Answer>(
  ask: (cache: ReturnType<typeof priceCache>) => Promise<Answer>,
  standin: Answer,
): Promise<Answer> {
  if (process.env.PLANNER_LIVE_PRICES === 'off' || Date.now() - here().failedAt < HOLDS_MS) return standin
  try {
    return await ask(priceCache(await database()))
  } catch {
    here().failedAt = Date.now()
    return standin
  }
}

/** The store's live sheet; its body is read only when it is another than the one known. */
async function readLive(region: string, before: Live): Promise<Live> {
  return fromStore(async (cache) => {
    const fetchedAt = await cache.fetchedAt(region)
    if (fetchedAt === null) return NONE
    if (before.fetchedAt !== null && fetchedAt <= before.fetchedAt) return before
    return (await cache.read(region)) ?? NONE
  }, before)
}

/** Keeps in mind the sheet a page or route was just given. */
export function noteSheet(sheet: DatedSheet): void {
  const { fetchedAt } = sheet.status
  if (fetchedAt !== null)
    here().live.set(sheet.regionCode, { at: Date.now(), known: Promise.resolve({ sheet, fetchedAt }) })
}

/**
 * The best prices of a region that are kept, without asking AWS: the last live ones, else the snapshot. The store is
 * asked at most once a minute and region.
 */
export async function keptSheetOf(region: string): Promise<PriceSheet> {
  const { live } = here()
  const noted = live.get(region)
  if (noted && Date.now() - noted.at < HOLDS_MS) return (await noted.known).sheet ?? loadPriceSheet(region)
  const known = Promise.resolve(noted?.known ?? NONE).then((before) => readLive(region, before))
  live.set(region, { at: Date.now(), known })
  return (await known).sheet ?? loadPriceSheet(region)
}

/** What AWS answered for a price over time, oldest first; nothing while the store fails. */
export const seenReadings = (region: string, { item, attributes }: PriceQuery): Promise<readonly SeenReading[]> =>
  fromStore<readonly SeenReading[]>((cache) => cache.history(region, priceKey(item, attributes)), [])
