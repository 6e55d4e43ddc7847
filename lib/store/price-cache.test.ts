import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type StoreDatabase } from '#lib/store/database.ts'
import { priceCache } from '#lib/store/price-cache.ts'
import { storeFailureOf } from '#lib/store/store-fault.ts'
import { DIALECTS, type Dialect, startStores, type TestStores } from '#lib/store/testing/dialects.ts'
import { keptSheet, keyAt, liveRow, REGION } from '#lib/store/testing/small-kept-sheet.ts'

const DAY_1 = '2026-11-24T10:00:00.000Z'
const DAY_2 = '2026-11-25T10:00:00.000Z'
const DAY_3 = '2026-11-26T10:00:00.000Z'
const MANY = 2000

/** Makes the database refuse to grow while readings are written, as on a full disk; gives what makes room again. */
const FILL = {
  SQLite: async (db: StoreDatabase) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 3)}`.execute(db)
    return sql`pragma max_page_count = 1000000`
  },
  PostgreSQL: async (db: StoreDatabase) => {
    await sql`create function fill() returns trigger language plpgsql as
      $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$`.execute(db)
    await sql`create trigger full_disk before insert on price_reading execute function fill()`.execute(db)
    return sql`drop trigger full_disk on price_reading`
  },
} as const satisfies Record<Dialect, (db: StoreDatabase) => Promise<RawBuilder<unknown>>>

let stores: TestStores
const opened = new Map<Dialect, StoreDatabase>()
beforeAll(async () => {
  stores = await startStores()
  for (const dialect of DIALECTS) opened.set(dialect, await openDatabase(await stores.newStore(dialect)))
})
afterAll(async () => {
  await Promise.all([...opened.values()].map((db) => db.destroy()))
  await stores.stop()
})

/** The cache of the one store of a dialect, emptied: a new database for each test takes longer than the tests. */
async function emptyCache(dialect: Dialect) {
  const db = opened.get(dialect)
  if (db === undefined) throw new Error(`no store on ${dialect}`)
  const tables = ['price_lease', 'price_problem', 'price_reading', 'price_sheet'] as const
  for (const table of tables) await db.deleteFrom(table).execute()
  return { db, cache: priceCache<string>(db) }
}

describe.each(DIALECTS)('the kept sheet on %s', (dialect) => {
  test('gives back what it was given, and nothing for a region without', async () => {
    const { cache } = await emptyCache(dialect)
    expect(await cache.read(REGION)).toBeNull()
    expect(await cache.fetchedAt(REGION)).toBeNull()
    const kept = keptSheet(DAY_1, ['0.115', '0.230'])
    await cache.write(REGION, kept)
    expect(await cache.read(REGION)).toEqual(kept)
    expect(await cache.fetchedAt(REGION)).toBe(DAY_1)
    expect(await cache.read('eu-west-1')).toBeNull()
  })

  test('gives back every text of a price as it was: nothing is rounded, lost or 0', async () => {
    const { cache } = await emptyCache(dialect)
    const usd = fc.stringMatching(/^[0-9]{1,12}(?:[.][0-9]{1,30})?$/)
    const note = fc.option(fc.string({ unit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(usd, note), { maxLength: 12 }), async (prices) => {
        const rows = prices.map(([price, text], at) => {
          const row = liveRow(at, price)
          return { ...row, tiers: [{ ...row.tiers[0], note: text }] as const }
        })
        const kept = { ...keptSheet(DAY_1, []), sheet: { ...keptSheet(DAY_1, []).sheet, rows } }
        await cache.write(REGION, kept)
        expect(await cache.read(REGION)).toEqual(kept)
      }),
      { numRuns: 25 },
    )
  })

  test('ignores a row that was damaged, of another region, or kept in another form', async () => {
    const { db, cache } = await emptyCache(dialect)
    const kept = keptSheet(DAY_1, ['0.115'])
    const faults = [
      { body: '{"sheet":' },
      { body: '{}' },
      { body: JSON.stringify(kept).replace('0.115', '0.000') },
      { fetched_at: DAY_2 },
      { format: 'kept-sheet@2' },
      { region_code: 'eu-west-1' },
    ]
    for (const fault of faults) {
      await cache.write(REGION, kept)
      await db.updateTable('price_sheet').set(fault).execute()
      expect([fault, await cache.read(REGION), await cache.read('eu-west-1')]).toEqual([fault, null, null])
    }
    await cache.write(REGION, kept)
    expect(await cache.read(REGION)).toEqual(kept)
  })

  test('keeps the old sheet whole when the disk is full, and says so', async () => {
    const { db, cache } = await emptyCache(dialect)
    const kept = keptSheet(DAY_1, ['0.115'])
    await cache.write(REGION, kept)
    await cache.noteProblem(REGION, 'throttled', DAY_1)
    const makeRoom = await FILL[dialect](db)
    const much = keptSheet(
      DAY_2,
      Array.from({ length: MANY }, () => '0.230'),
    )
    const fault = await cache.write(REGION, much).catch((error: unknown) => error)
    expect(storeFailureOf(fault)).toBe('full')
    expect(await cache.read(REGION)).toEqual(kept)
    expect((await cache.history(REGION, keyAt(0))).map(({ tiers }) => tiers[0].usd)).toEqual(['0.115'])
    expect(await cache.lastProblem(REGION)).toEqual({ problem: 'throttled', at: DAY_1 })
    await makeRoom.execute(db)
    await cache.write(REGION, much)
    expect(await cache.read(REGION)).toEqual(much)
  })

  test('keeps a large sheet', async () => {
    const { cache } = await emptyCache(dialect)
    const prices = Array.from({ length: MANY }, (_, at) => `0.${at}1`)
    await cache.write(REGION, keptSheet(DAY_1, prices))
    await cache.write(REGION, keptSheet(DAY_2, prices))
    expect((await cache.read(REGION))?.sheet.rows).toHaveLength(MANY)
    expect(await cache.history(REGION, keyAt(MANY - 1))).toMatchObject([{ firstSeen: DAY_1, lastSeen: DAY_2 }])
  })
})

describe.each(DIALECTS)('the history of a price on %s', (dialect) => {
  test('remembers a price while it lasts, and each new one once, old to new', async () => {
    const { db, cache } = await emptyCache(dialect)
    const history = async (at: number) =>
      (await cache.history(REGION, keyAt(at))).map(({ tiers, firstSeen, lastSeen }) => [
        tiers[0].usd,
        firstSeen,
        lastSeen,
      ])
    await cache.write(REGION, keptSheet(DAY_1, ['0.115', '0.230', '0.460']))
    await cache.write(REGION, keptSheet(DAY_2, ['0.115', '0.276']))
    expect(await history(0)).toEqual([['0.115', DAY_1, DAY_2]])
    expect(await history(1)).toEqual([
      ['0.230', DAY_1, DAY_1],
      ['0.276', DAY_2, DAY_2],
    ])
    expect(await history(2)).toEqual([['0.460', DAY_1, DAY_1]]) // gone from the list, not free
    await cache.write(REGION, keptSheet(DAY_3, ['0.115', '0.230', '0.460']))
    expect(await history(0)).toEqual([['0.115', DAY_1, DAY_3]])
    expect((await history(1)).map(([usd]) => usd)).toEqual(['0.230', '0.276', '0.230'])
    expect(await history(2)).toEqual([['0.460', DAY_1, DAY_3]])
    expect(await cache.history('eu-west-1', keyAt(0))).toEqual([])
    await db.updateTable('price_reading').set({ tiers: '{}' }).execute()
    expect(await history(0)).toEqual([])
  })

  test('takes a price read anew, from another publication, for the same price', async () => {
    const { cache } = await emptyCache(dialect)
    const kept = keptSheet(DAY_2, ['0.115'])
    const read = liveRow(0, '0.115').tiers[0]
    const again = liveRow(0, '0.115', { tiers: [{ ...read, readOn: '2026-11-25', publishedOn: '2026-11-20' }] })
    await cache.write(REGION, keptSheet(DAY_1, ['0.115']))
    await cache.write(REGION, { ...kept, sheet: { ...kept.sheet, rows: [again] } })
    expect(await cache.history(REGION, keyAt(0))).toEqual([
      { unit: 'Hrs', tiers: again.tiers, firstSeen: DAY_1, lastSeen: DAY_2 },
    ])
  })

  test('does not call a price seen that fell back to the snapshot or stands there twice', async () => {
    const { cache } = await emptyCache(dialect)
    const kept = keptSheet(DAY_1, [])
    const rows = [liveRow(0, '0.1', { origin: 'snapshot' }), liveRow(1, '0.1'), liveRow(1, '0.2'), liveRow(1, '0.1')]
    await cache.write(REGION, { ...kept, sheet: { ...kept.sheet, rows } })
    expect((await cache.read(REGION))?.sheet.rows).toEqual(rows)
    expect([await cache.history(REGION, keyAt(0)), await cache.history(REGION, keyAt(1))]).toEqual([[], []])
  })
})

describe.each(DIALECTS)('problems and leases on %s', (dialect) => {
  test('notes the last problem of a region until a refresh goes well', async () => {
    const { db, cache } = await emptyCache(dialect)
    await cache.write(REGION, keptSheet(DAY_1, ['0.115']))
    expect(await cache.lastProblem(REGION)).toBeNull()
    await cache.noteProblem(REGION, 'throttled', DAY_1)
    await cache.noteProblem(REGION, 'expired-credentials', DAY_2)
    expect(await cache.lastProblem(REGION)).toEqual({ problem: 'expired-credentials', at: DAY_2 })
    expect(await cache.lastProblem('eu-west-1')).toBeNull()
    expect((await cache.read(REGION))?.fetchedAt).toBe(DAY_1)
    await cache.write(REGION, keptSheet(DAY_3, ['0.115']))
    expect(await cache.lastProblem(REGION)).toBeNull()
    await cache.noteProblem(REGION, 'throttled', DAY_1)
    await db.updateTable('price_problem').set({ problem: 'of-a-newer-planner' }).execute()
    expect(await cache.lastProblem(REGION)).toBeNull()
  })

  test('leases a region to one at a time', async () => {
    const { cache } = await emptyCache(dialect)
    const ask = (holder: string, now: string) => cache.tryLease(REGION, { holder, now, seconds: 60 })
    expect(await ask('a', '2026-11-24T10:00:00Z')).toBe(true)
    expect(await ask('a', '2026-11-24T10:00:01Z')).toBe(true) // its own, lengthened by a second
    expect(await ask('b', '2026-11-24T10:00:59.999Z')).toBe(false)
    expect(await ask('b', '2026-11-24T09:59:02.000Z')).toBe(false) // its clock is a minute late
    expect(await cache.tryLease('eu-west-1', { holder: 'b', now: DAY_1, seconds: 60 })).toBe(true)
    expect(await ask('b', '2026-11-24T10:01:00Z')).toBe(false)
    expect(await ask('b', '2026-11-24T10:01:01Z')).toBe(true)
    await cache.releaseLease(REGION, 'a')
    expect(await ask('a', '2026-11-24T10:01:01Z')).toBe(false)
    await cache.releaseLease(REGION, 'b')
    expect(await ask('a', '2026-11-24T10:01:01Z')).toBe(true)
  })

  test('does not believe a lease that was taken under a wrong clock', async () => {
    const { cache } = await emptyCache(dialect)
    await cache.tryLease(REGION, { holder: 'a', now: '2031-01-01T00:00:00Z', seconds: 60 })
    expect(await cache.tryLease(REGION, { holder: 'b', now: DAY_1, seconds: 60 })).toBe(true)
  })
})
