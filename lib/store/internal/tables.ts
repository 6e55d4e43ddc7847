import type { Kysely } from 'kysely'

/** The tables of the store. Instants are ISO 8601 text in UTC with milliseconds, so that text order is time order. */
export type StoreTables = {
  /** The last good sheet of a region, whole. */
  readonly price_sheet: {
    readonly region_code: string
    readonly format: string
    readonly fetched_at: string
    readonly body: string
    readonly seal: string
  }
  /** One row for each stretch of time in which a price was the same. */
  readonly price_reading: {
    readonly region_code: string
    readonly price_key: string
    readonly first_seen: string
    readonly last_seen: string
    readonly price: string
    readonly tiers: string
    readonly seal: string
  }
  /** Why the last refresh of a region failed; no row when it did not. */
  readonly price_problem: { readonly region_code: string; readonly problem: string; readonly noted_at: string }
  /** Who refreshes a region, and until when nobody else does. */
  readonly price_lease: { readonly region_code: string; readonly holder: string; readonly held_until: string }
}

/** An open database, SQLite or PostgreSQL. */
export type StoreDatabase = Kysely<StoreTables>
