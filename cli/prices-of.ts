import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { loadLiveLimits } from '#lib/catalog/load-live-limits.ts'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { liveDesk } from '#lib/pricing/aws/live-desk.ts'
import { type DatedSheet, datedSnapshot } from '#lib/pricing/sheet-status.ts'
import { freshnessText } from '#lib/report/price-freshness.ts'
import { openDatabase, type StoreDatabase } from '#lib/store/database.ts'
import { priceKeeper } from '#lib/store/price-keeper.ts'
import { note } from './io.ts'
import type { Options } from './options.ts'

type Wanted = { readonly catalog: Catalog; readonly prices: Options['prices'] }

const now = () => Date.now()

/** Live prices through the store, so that a day of commands asks AWS once; the store is closed when they are there. */
async function livePricesOf(region: string, catalog: Catalog): Promise<DatedSheet> {
  const limits = loadLiveLimits()
  const { DATABASE_URL, PLANNER_DATA_DIR, PLANNER_PRICING_REGION } = process.env
  const { lease, retryAfter } = limits.times
  let opened: Promise<StoreDatabase> | undefined
  const open = () => (opened ??= openDatabase({ DATABASE_URL, PLANNER_DATA_DIR }))
  const desk = liveDesk({
    guide: loadPriceListGuide(),
    items: catalog.items,
    limits,
    snapshot: loadPriceSheet,
    fullest: regionOf(emptyPlan(''), catalog),
    keeper: priceKeeper({ open, holder: randomUUID(), lease, holdBack: retryAfter, now }),
    environment: { PLANNER_PRICING_REGION },
    timing: { now, sleep: (ms, signal) => setTimeout(ms, undefined, signal && { signal }) },
    log: () => undefined, // the outcome is told in words
  })
  try {
    return await desk.latest(region)
  } finally {
    const db = await opened?.catch(() => undefined)
    await db?.destroy()
  }
}

/** The prices of a region as asked for. What AWS did not give is told on standard error: the bundled prices stand in. */
export async function pricesOf(region: string, { catalog, prices }: Wanted): Promise<DatedSheet> {
  if (prices === 'snapshot') return datedSnapshot(loadPriceSheet(region), null)
  const sheet = await livePricesOf(region, catalog)
  const { fetchedAt } = sheet.status
  note(`prices of ${region}: ${freshnessText(sheet.status, fetchedAt === null ? null : now() - Date.parse(fetchedAt))}`)
  return sheet
}
