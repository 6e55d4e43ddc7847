import type { StoreDatabase } from '#lib/store/database.ts'
import { type KeptSheet, type NotedProblem, priceCache } from '#lib/store/price-cache.ts'

/** Who keeps prices, and for how long one process may hold the right to ask for them. Milliseconds. */
export type KeeperSettings = {
  readonly open: () => Promise<StoreDatabase>
  readonly holder: string
  readonly lease: number
  /** How long to go without a store that could not be opened: an attempt may take seconds. */
  readonly holdBack: number
  readonly now: () => number
}

const MS_PER_SECOND = 1000

/** The price cache as the live prices use it: every method rejects with a `StoreFault` when the store cannot be used. */
export function priceKeeper<Fault>({ open, holder, lease, holdBack, now }: KeeperSettings) {
  let failed: { readonly at: number; readonly error: unknown } | undefined
  const instant = () => new Date(now()).toISOString()

  async function cache() {
    if (failed && now() - failed.at < holdBack) throw failed.error
    const db = await open().catch((error: unknown) => {
      failed = { at: now(), error }
      throw error
    })
    return priceCache<Fault>(db)
  }

  return {
    kept: async (region: string) => {
      const store = await cache()
      return { sheet: await store.read(region), problem: await store.lastProblem(region) }
    },
    keep: async (region: string, sheet: KeptSheet<Fault>) => (await cache()).write(region, sheet),
    keepProblem: async (region: string, { problem, at }: NotedProblem) =>
      (await cache()).noteProblem(region, problem, at),
    lease: async (region: string) =>
      (await cache()).tryLease(region, { holder, now: instant(), seconds: lease / MS_PER_SECOND }),
    release: async (region: string) => (await cache()).releaseLease(region, holder),
  }
}
