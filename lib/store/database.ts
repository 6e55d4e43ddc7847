import { join } from 'node:path'
import { openPostgres } from '#lib/store/internal/open-postgres.ts'
import { openSqlite } from '#lib/store/internal/open-sqlite.ts'
import type { StoreDatabase } from '#lib/store/internal/tables.ts'
import { guarded, StoreFault } from '#lib/store/store-fault.ts'

export type { StoreDatabase } from '#lib/store/internal/tables.ts'

/** The part of the environment that says where the store is. */
export type StoreSettings = {
  /** Address of a PostgreSQL (`postgresql://…`). Without one, the store is a SQLite file. */
  readonly DATABASE_URL?: string | undefined
  /** Folder of the SQLite file; `.planner` in the working folder when not given. */
  readonly PLANNER_DATA_DIR?: string | undefined
}

const DEFAULT_FOLDER = '.planner'
const ADDRESS = /^postgres(ql)?:[/][/]/

/** Opens a connection of its own to the store and brings its tables up to date; throws a `StoreFault`. */
export async function openDatabase({ DATABASE_URL, PLANNER_DATA_DIR }: StoreSettings): Promise<StoreDatabase> {
  if (!DATABASE_URL) {
    const folder = PLANNER_DATA_DIR || join(/* turbopackIgnore: true */ process.cwd(), DEFAULT_FOLDER)
    return guarded(() => openSqlite(folder))
  }
  if (!ADDRESS.test(DATABASE_URL)) throw new StoreFault('bad-address', 'DATABASE_URL must begin with postgresql://')
  return guarded(() => openPostgres(DATABASE_URL))
}

function ownSettings(): StoreSettings {
  const { DATABASE_URL, PLANNER_DATA_DIR } = process.env
  return { DATABASE_URL, PLANNER_DATA_DIR }
}

const OPENED: unique symbol = Symbol.for('mlops-platform-planner.store')
type Process = typeof globalThis & { [OPENED]?: Promise<StoreDatabase> }

/**
 * The one connection of this process, opened by whoever asks first; throws a `StoreFault`. It hangs on `globalThis`
 * because a development server loads this file again and again. What failed to open is tried anew the next time.
 */
export function database(settings: StoreSettings = ownSettings()): Promise<StoreDatabase> {
  const here: Process = globalThis
  here[OPENED] ??= openDatabase(settings).catch((error: unknown) => {
    delete here[OPENED]
    throw error
  })
  return here[OPENED]
}
