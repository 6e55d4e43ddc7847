import { Kysely, PostgresDialect } from 'kysely'
import { migrate } from '#lib/store/internal/migrations.ts'
import type { StoreDatabase, StoreTables } from '#lib/store/internal/tables.ts'

const CONNECTIONS = 5
const CONNECT_MS = 3000
const IDLE_MS = 30_000
const STATEMENT_MS = 10_000
/** A little later than the server's own limit: for a server that no longer answers. */
const ANSWER_MS = 12_000

/** Opens a pool of connections to the PostgreSQL at an address. */
export async function openPostgres(address: string): Promise<StoreDatabase> {
  const { Pool } = await import('pg')
  const pool = new Pool({
    connectionString: address,
    application_name: 'mlops-platform-planner',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
  })
  // A connection that breaks is replaced, and whoever uses it is told by its query. Without these listeners it would end
  // the process: the first while nobody uses it, the second between two queries of a transaction.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<StoreTables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}
