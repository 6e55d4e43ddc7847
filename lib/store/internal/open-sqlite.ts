import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type SqliteFile from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { migrate } from '#lib/store/internal/migrations.ts'
import type { StoreDatabase, StoreTables } from '#lib/store/internal/tables.ts'

const FILE = 'planner.sqlite'
/** How long to wait for another process's transaction; ours are short. The wait holds up this process. */
const BUSY_MS = 2000
const OPEN_ATTEMPTS = 20
const OPEN_PAUSE_MS = 50

class SqliteFileDriver extends SqliteDriver {
  readonly #file: SqliteFile.Database

  constructor(file: SqliteFile.Database) {
    super({ database: file })
    this.#file = file
  }

  /** One that reads before it writes fails at once, without waiting, when another process has written in between. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** SQLite rolls back by itself when the disk is full; doing it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection)
  }
}

const dialectOf = (file: SqliteFile.Database): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new SqliteFileDriver(file),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/** Several processes that first open a file at once fail each other at once, whatever the busy timeout. */
async function patiently(work: () => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return work()
    } catch (error) {
      if (attempt === OPEN_ATTEMPTS || !isBusy(error)) throw error
      await pause(OPEN_PAUSE_MS)
    }
  }
}

/** All of the tables or none: in SQLite a transaction holds changes of tables too. */
async function migrateFile(file: SqliteFile.Database, db: StoreDatabase): Promise<void> {
  await patiently(() => void file.exec('begin immediate'))
  try {
    await migrate(db)
    file.exec('commit')
  } catch (error) {
    if (file.inTransaction) file.exec('rollback')
    throw error
  }
}

/** Opens the SQLite file in a folder, which is made for its owner alone when there is none. */
export async function openSqlite(folder: string): Promise<StoreDatabase> {
  const { default: Sqlite } = await import('better-sqlite3')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = new Sqlite(join(folder, FILE), { timeout: BUSY_MS })
  try {
    await patiently(() => void file.pragma('journal_mode = WAL'))
    file.pragma('synchronous = NORMAL')
    file.pragma('trusted_schema = OFF')
    const db = new Kysely<StoreTables>({ dialect: dialectOf(file) })
    await migrateFile(file, db)
    return db
  } catch (error) {
    file.close()
    throw error
  }
}
