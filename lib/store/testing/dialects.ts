import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreSettings } from '#lib/store/database.ts'
import { startPostgres } from '#lib/store/testing/postgres-server.ts'

/** Both databases that the store runs on: what a test says of one it says of the other. */
export const DIALECTS = ['SQLite', 'PostgreSQL'] as const
export type Dialect = (typeof DIALECTS)[number]

/** Places for empty stores on both. */
export type TestStores = {
  readonly newStore: (dialect: Dialect) => Promise<StoreSettings>
  readonly stop: () => Promise<void>
}

/** A temporary folder for SQLite files, and a PostgreSQL of our own. */
export async function startStores(): Promise<TestStores> {
  const server = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'planner-store-'))
  let count = 0
  return {
    newStore: async (dialect) => {
      if (dialect === 'PostgreSQL') return { DATABASE_URL: await server.newDatabase() }
      return { PLANNER_DATA_DIR: join(folder, `store-${++count}`) }
    },
    stop: async () => {
      rmSync(folder, { recursive: true, force: true })
      await server.stop()
    },
  }
}
