import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database, openDatabase, type StoreSettings } from '#lib/store/database.ts'
import { priceCache } from '#lib/store/price-cache.ts'
import { storeFailureOf } from '#lib/store/store-fault.ts'
import { type PostgresServer, startPostgres } from '#lib/store/testing/postgres-server.ts'
import { keptSheet, REGION } from '#lib/store/testing/small-kept-sheet.ts'

const KEPT = keptSheet('2026-11-24T10:00:00.000Z', ['0.115', '0.230'])
const folder = mkdtempSync(join(tmpdir(), 'planner-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const newFolder = (name: string): StoreSettings & { readonly PLANNER_DATA_DIR: string } => ({
  PLANNER_DATA_DIR: join(folder, name),
})
const failureOf = (work: Promise<unknown>) => work.then(() => 'none', storeFailureOf)

/** What the store says of one region, from opening it to closing it: the sheet, null, or the kind of the fault. */
async function readOnce(settings: StoreSettings) {
  try {
    const db = await openDatabase(settings)
    const read = priceCache<string>(db).read(REGION)
    return await read.finally(() => db.destroy())
  } catch (error) {
    return storeFailureOf(error) ?? error
  }
}

async function writeOnce(settings: StoreSettings) {
  const db = await openDatabase(settings)
  await priceCache<string>(db).write(REGION, KEPT)
  await db.destroy()
}

describe('a SQLite store', () => {
  test('is a folder for its owner alone, written ahead, and outlives its process', async () => {
    const settings = newFolder('deep/down')
    await writeOnce(settings)
    expect(statSync(settings.PLANNER_DATA_DIR).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700)
    const db = await openDatabase(settings)
    const modes = await sql`select * from pragma_journal_mode, pragma_synchronous`.execute(db)
    expect(modes.rows).toEqual([{ journal_mode: 'wal', synchronous: 1 }])
    await db.destroy()
    expect(await readOnce(settings)).toEqual(KEPT)
  })

  test('below a file is not writable', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await failureOf(openDatabase(newFolder('file/store')))).toBe('not-writable')
    mkdirSync(join(folder, 'taken/planner.sqlite'), { recursive: true })
    expect(await failureOf(openDatabase(newFolder('taken')))).toBe('not-writable')
  })

  test('that may only be read says so when it is written', async () => {
    const db = await openDatabase(newFolder('read-only'))
    await sql`pragma query_only = on`.execute(db)
    const cache = priceCache(db)
    expect(await failureOf(cache.write(REGION, KEPT))).toBe('not-writable')
    expect(await cache.read(REGION)).toBeNull()
    await db.destroy()
  })

  test('that another process holds for too long is busy', async () => {
    const settings = newFolder('held')
    const [one, other] = [await openDatabase(settings), await openDatabase(settings)]
    await one.transaction().execute(async () => {
      expect(await failureOf(priceCache(other).write(REGION, KEPT))).toBe('busy')
    })
    expect(await failureOf(priceCache(other).write(REGION, KEPT))).toBe('none')
    await Promise.all([one.destroy(), other.destroy()])
  })
})

describe('a SQLite file', () => {
  test('that is something else, or cut short, is corrupt; an empty file is a new store', async () => {
    const settings = newFolder('cut')
    const file = join(settings.PLANNER_DATA_DIR, 'planner.sqlite')
    await writeOnce(settings)
    const whole = readFileSync(file)
    for (const length of [whole.length - 4096, whole.length / 2, 4096, 100, 16]) {
      writeFileSync(file, whole)
      truncateSync(file, Math.floor(length))
      expect([length, await readOnce(settings)]).toEqual([length, 'corrupt'])
    }
    writeFileSync(file, 'this is a text about prices, and by no means a database; it is longer than a header, too')
    expect(await readOnce(settings)).toBe('corrupt')
    writeFileSync(file, '')
    expect(await readOnce(settings)).toBeNull()
    writeFileSync(file, whole)
    expect(await readOnce(settings)).toEqual(KEPT)
  })

  test('with damage anywhere gives the sheet, nothing, or a fault: never another sheet', async () => {
    const settings = newFolder('damaged')
    const file = join(settings.PLANNER_DATA_DIR, 'planner.sqlite')
    await writeOnce(settings)
    const whole = readFileSync(file)
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 200 }))
    await fc.assert(
      fc.asyncProperty(damage, async ([at, bytes]) => {
        const damaged = Buffer.from(whole)
        damaged.set(bytes.slice(0, whole.length - at), at)
        writeFileSync(file, damaged)
        const read = await readOnce(settings)
        if (typeof read !== 'string' && read !== null) expect(read).toEqual(KEPT)
      }),
      { numRuns: 100 },
    )
  })

  test('of a newer planner is left alone', async () => {
    const settings = newFolder('newer')
    await writeOnce(settings)
    const db = await openDatabase(settings)
    await sql`insert into kysely_migration values ('9999-of-tomorrow', '2027-01-01T00:00:00.000Z')`.execute(db)
    await db.destroy()
    expect(await failureOf(openDatabase(settings))).toBe('from-newer-version')
  })
})

describe('a PostgreSQL store', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  test.each(['mysql://host/planner', 'planner', 'https://example.com'])('is not at %s', async (DATABASE_URL) => {
    expect(await failureOf(openDatabase({ DATABASE_URL }))).toBe('bad-address')
  })

  test('that nobody serves is unreachable', async () => {
    const address = (host: string) => ({ DATABASE_URL: `postgresql://planner@${host}/planner` })
    expect(await failureOf(openDatabase(address('127.0.0.1:1')))).toBe('unreachable')
    expect(await failureOf(openDatabase(address('%2Fno%2Fsuch%2Fsocket')))).toBe('unreachable')
  })

  test('that does not answer is unreachable, soon', async () => {
    const mute = createServer(() => {})
    await new Promise<void>((listening) => mute.listen(0, '127.0.0.1', listening))
    const { port } = mute.address() as AddressInfo
    const DATABASE_URL = `postgresql://planner@127.0.0.1:${port}/planner`
    expect(await failureOf(openDatabase({ DATABASE_URL }))).toBe('unreachable')
    mute.close()
  })

  test('without the database named is refused', async () => {
    const DATABASE_URL = (await server.newDatabase()).replace(/planner_\d+/, 'no_such_database')
    expect(await failureOf(openDatabase({ DATABASE_URL }))).toBe('refused')
  })

  test('that loses its connections gets new ones; one that is stopped is unreachable', async () => {
    const db = await openDatabase({ DATABASE_URL: await server.newDatabase() })
    const cache = priceCache<string>(db)
    await cache.write(REGION, KEPT)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()`.execute(db)
    expect(await cache.read(REGION)).toEqual(KEPT)
    await expect(sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)).rejects.toThrow()
    await expect.poll(() => cache.read(REGION)).toEqual(KEPT)
    await server.stop()
    expect(await failureOf(cache.read(REGION))).toBe('unreachable')
    await db.destroy()
  })
})

describe('the store of this process', () => {
  const OPENED = Symbol.for('mlops-platform-planner.store')
  afterAll(() => Reflect.deleteProperty(globalThis, OPENED))

  test('is opened once, by whoever asks first; what failed is tried anew', async () => {
    writeFileSync(join(folder, 'no-folder'), '')
    expect(await failureOf(database(newFolder('no-folder/store')))).toBe('not-writable')
    const settings = newFolder('own')
    const [one, other] = await Promise.all([database(settings), database(settings)])
    expect(one).toBe(other)
    expect(await database(newFolder('another'))).toBe(one)
    await one.destroy()
  })
})
