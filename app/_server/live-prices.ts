import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { loadLiveLimits } from '#lib/catalog/load-live-limits.ts'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { liveDesk } from '#lib/pricing/aws/live-desk.ts'
import type { LivePrices } from '#lib/pricing/aws/live-prices.ts'
import { database } from '#lib/store/database.ts'
import { priceKeeper } from '#lib/store/price-keeper.ts'

const DESK: unique symbol = Symbol.for('mlops-platform-planner.live-prices')
type Process = typeof globalThis & { [DESK]?: LivePrices }

const now = () => Date.now()

function openDesk(catalog: Catalog): LivePrices {
  const limits = loadLiveLimits()
  const { lease, retryAfter } = limits.times
  return liveDesk({
    guide: loadPriceListGuide(),
    items: catalog.items,
    limits,
    snapshot: loadPriceSheet,
    fullest: regionOf(emptyPlan(''), catalog),
    keeper: priceKeeper({ open: () => database(), holder: randomUUID(), lease, holdBack: retryAfter, now }),
    environment: { PLANNER_PRICING_REGION: process.env.PLANNER_PRICING_REGION },
    timing: { now, sleep: (ms, signal) => setTimeout(ms, undefined, signal && { signal }) },
    log: (entry) => process.stderr.write(`${JSON.stringify(entry)}\n`),
  })
}

/**
 * The live prices of this process, or null where the operator has switched them off (`PLANNER_LIVE_PRICES=off`). They
 * hang on `globalThis` because a development server loads this file again and again.
 */
export function livePricesHere(catalog: Catalog): LivePrices | null {
  if (process.env.PLANNER_LIVE_PRICES === 'off') return null
  const here: Process = globalThis
  here[DESK] ??= openDesk(catalog)
  return here[DESK]
}
