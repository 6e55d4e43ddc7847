import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { StoreDatabase } from '#lib/store/internal/tables.ts'

/** A migration knows the tables of its own day, not today's. */
type AnyTables = Kysely<Record<string, never>>

async function createPriceTables(db: AnyTables): Promise<void> {
  await db.schema
    .createTable('price_sheet')
    .addColumn('region_code', 'text', (column) => column.primaryKey())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('fetched_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('price_reading')
    .addColumn('region_code', 'text', (column) => column.notNull())
    .addColumn('price_key', 'text', (column) => column.notNull())
    .addColumn('first_seen', 'text', (column) => column.notNull())
    .addColumn('last_seen', 'text', (column) => column.notNull())
    .addColumn('price', 'text', (column) => column.notNull())
    .addColumn('tiers', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('price_reading_key', ['region_code', 'price_key', 'first_seen'])
    .execute()
  await db.schema
    .createTable('price_problem')
    .addColumn('region_code', 'text', (column) => column.primaryKey())
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('noted_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('price_lease')
    .addColumn('region_code', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('held_until', 'text', (column) => column.notNull())
    .execute()
}

/** In the order of their names. One that has been released never changes: add another. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-prices': { up: createPriceTables },
}

/** Brings the tables up to date. One process at a time: PostgreSQL by Kysely's own lock, SQLite by the caller's. */
export async function migrate(db: StoreDatabase): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
