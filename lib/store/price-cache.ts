import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import type { LiveProblem } from '#lib/pricing/sheet-status.ts'
import type { StoreDatabase } from '#lib/store/database.ts'
import { instantFrom, secondsAfter } from '#lib/store/internal/instant.ts'
import { recordReadings } from '#lib/store/internal/readings.ts'
import { sealOf } from '#lib/store/internal/seal.ts'
import type { StoreTables } from '#lib/store/internal/tables.ts'
import { guarded } from '#lib/store/store-fault.ts'

/** A live sheet as it is kept: when AWS was asked, and what did not work for single items. */
export type KeptSheet<Fault> = {
  readonly sheet: PriceSheet
  readonly fetchedAt: string
  readonly faults: readonly Fault[]
}

/** One price and the instants between which it was seen at AWS. */
export type PriceReading = Pick<PriceRow, 'unit' | 'tiers'> & { readonly firstSeen: string; readonly lastSeen: string }

/** Why the last refresh failed. */
export type NotedProblem = { readonly problem: LiveProblem; readonly at: string }

/** Who asks for the lease, at which instant, for how long. */
export type LeaseRequest = { readonly holder: string; readonly now: string; readonly seconds: number }

/** Changes when the shape of a sheet or of its faults does: what an older or newer planner kept is then not read. */
const FORMAT = 'kept-sheet@1'

const PROBLEMS = {
  'switched-off': true,
  'no-credentials': true,
  'expired-credentials': true,
  'access-denied': true,
  'clock-skew': true,
  throttled: true,
  'timed-out': true,
  unreachable: true,
  'bad-answer': true,
  'bad-setting': true,
  'not-served': true,
  'cannot-keep': true,
} as const satisfies Record<LiveProblem, true>

const isProblem = (text: string): text is LiveProblem => Object.hasOwn(PROBLEMS, text)

type SheetRow = StoreTables['price_sheet']

const sheetSeal = ({ region_code, format, fetched_at, body }: Omit<SheetRow, 'seal'>): string =>
  sealOf(region_code, format, fetched_at, body)

function keptFrom<Fault>(row: SheetRow): KeptSheet<Fault> | null {
  if (row.format !== FORMAT || row.seal !== sheetSeal(row)) return null
  const { sheet, faults }: KeptSheet<Fault> = JSON.parse(row.body)
  return { sheet, fetchedAt: row.fetched_at, faults }
}

async function readSheet<Fault>(db: StoreDatabase, regionCode: string): Promise<KeptSheet<Fault> | null> {
  const row = await db.selectFrom('price_sheet').selectAll().where('region_code', '=', regionCode).executeTakeFirst()
  return row === undefined ? null : keptFrom<Fault>(row)
}

async function readFetchedAt(db: StoreDatabase, regionCode: string): Promise<string | null> {
  const kept = db.selectFrom('price_sheet').select('fetched_at').where('region_code', '=', regionCode)
  return (await kept.executeTakeFirst())?.fetched_at ?? null
}

async function writeSheet<Fault>(db: StoreDatabase, regionCode: string, kept: KeptSheet<Fault>): Promise<void> {
  const { sheet, faults } = kept
  const unsealed = {
    region_code: regionCode,
    format: FORMAT,
    fetched_at: instantFrom(kept.fetchedAt),
    body: JSON.stringify({ sheet, faults }),
  }
  const { region_code: _key, ...row } = { ...unsealed, seal: sheetSeal(unsealed) }
  await db.transaction().execute(async (trx) => {
    // First, because it holds the region's row: a second writer waits here and then sees the readings of the first.
    await trx
      .insertInto('price_sheet')
      .values({ ...row, region_code: regionCode })
      .onConflict((conflict) => conflict.column('region_code').doUpdateSet(row))
      .execute()
    await recordReadings(trx, sheet, row.fetched_at)
    await trx.deleteFrom('price_problem').where('region_code', '=', regionCode).execute()
  })
}

function readingFrom(row: StoreTables['price_reading']): readonly PriceReading[] {
  if (row.seal !== sealOf(row.price_key, row.price, row.tiers)) return []
  const { unit, tiers }: Pick<PriceRow, 'unit' | 'tiers'> = JSON.parse(row.tiers)
  return [{ unit, tiers, firstSeen: row.first_seen, lastSeen: row.last_seen }]
}

async function readHistory(db: StoreDatabase, regionCode: string, key: string): Promise<readonly PriceReading[]> {
  const rows = await db
    .selectFrom('price_reading')
    .selectAll()
    .where('region_code', '=', regionCode)
    .where('price_key', '=', key)
    .orderBy('first_seen')
    .execute()
  return rows.flatMap(readingFrom)
}

async function writeProblem(db: StoreDatabase, regionCode: string, { problem, at }: NotedProblem): Promise<void> {
  const row = { problem, noted_at: instantFrom(at) }
  await db
    .insertInto('price_problem')
    .values({ ...row, region_code: regionCode })
    .onConflict((conflict) => conflict.column('region_code').doUpdateSet(row))
    .execute()
}

async function readProblem(db: StoreDatabase, regionCode: string): Promise<NotedProblem | null> {
  const row = await db.selectFrom('price_problem').selectAll().where('region_code', '=', regionCode).executeTakeFirst()
  return row !== undefined && isProblem(row.problem) ? { problem: row.problem, at: row.noted_at } : null
}

async function takeLease(db: StoreDatabase, regionCode: string, request: LeaseRequest): Promise<boolean> {
  const now = instantFrom(request.now)
  const row = { holder: request.holder, held_until: secondsAfter(now, request.seconds) }
  // One that ends later than any clock in step with ours could have said was taken under a wrong clock.
  const beyond = secondsAfter(now, 2 * request.seconds)
  const taken = await db
    .insertInto('price_lease')
    .values({ ...row, region_code: regionCode })
    .onConflict((conflict) =>
      conflict
        .column('region_code')
        .doUpdateSet(row)
        .where((is) =>
          is.or([
            is('price_lease.holder', '=', request.holder),
            is('price_lease.held_until', '<=', now),
            is('price_lease.held_until', '>', beyond),
          ]),
        ),
    )
    .returning('region_code')
    .execute()
  return taken.length > 0
}

async function giveBackLease(db: StoreDatabase, regionCode: string, holder: string): Promise<void> {
  await db.deleteFrom('price_lease').where('region_code', '=', regionCode).where('holder', '=', holder).execute()
}

/** The live prices that are kept between runs, one sheet a region. Every method throws a `StoreFault` when it cannot. */
export function priceCache<Fault = unknown>(db: StoreDatabase) {
  return {
    /** The last good sheet; null when there is none that can be trusted. */
    read: (regionCode: string) => guarded(() => readSheet<Fault>(db, regionCode)),
    /** When the kept sheet was fetched, without reading it: another process may have kept a newer one. */
    fetchedAt: (regionCode: string) => guarded(() => readFetchedAt(db, regionCode)),
    /** Keeps a sheet in place of the last one and forgets the problem noted; all of it or, on a fault, nothing. */
    write: (regionCode: string, kept: KeptSheet<Fault>) => guarded(() => writeSheet(db, regionCode, kept)),
    /** What a price was over time, oldest first; a price that comes back begins anew. The key is `priceKey`'s. */
    history: (regionCode: string, key: string) => guarded(() => readHistory(db, regionCode, key)),
    /** Notes why a refresh failed; the kept sheet stays. */
    noteProblem: (regionCode: string, problem: LiveProblem, at: string) =>
      guarded(() => writeProblem(db, regionCode, { problem, at })),
    /** Why the last refresh failed; null when it did not. */
    lastProblem: (regionCode: string) => guarded(() => readProblem(db, regionCode)),
    /**
     * True for exactly one of all who ask, in any process, until the time is over or the holder gives it back; the holder
     * lengthens it by asking again.
     */
    tryLease: (regionCode: string, request: LeaseRequest) => guarded(() => takeLease(db, regionCode, request)),
    /** Gives the lease back; without effect for one who does not hold it. */
    releaseLease: (regionCode: string, holder: string) => guarded(() => giveBackLease(db, regionCode, holder)),
  }
}
